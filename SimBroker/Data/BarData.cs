using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Data;

/// <summary>The bars of one file and the facts about where they came from.</summary>
public sealed record BarData
{
    /// <summary>The file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>The bars, checked, in the range asked for.</summary>
    public required BarColumns Bars { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Rows of the file without its header, before repairs and range.</summary>
    public required int Rows { get; init; }

    /// <summary>Whether the file has a column of volumes; without one they are zeros.</summary>
    public required bool HasVolume { get; init; }

    /// <summary>What was repaired.</summary>
    public required RepairCounts Repairs { get; init; }

    /// <summary>The first violations that were repaired, in order of the file; at most <see cref="MaxViolations"/>.</summary>
    public required IReadOnlyList<DataFault> Violations { get; init; }

    /// <summary>How many violations are described one by one.</summary>
    public const int MaxViolations = 20;
}
