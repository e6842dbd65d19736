namespace StrategyHost.Sandbox;

/// <summary>What a look-ahead proof tried until it ended, and what it found.</summary>
public sealed record LookAheadReport
{
    /// <summary>Number of bars of the series.</summary>
    public required int Bars { get; init; }

    /// <summary>Decisions compared.</summary>
    public required int Decisions { get; init; }

    /// <summary>Bars, from the first on, at which a run ended.</summary>
    public required int TruncatedBars { get; init; }

    /// <summary>Bars that arrived one by one.</summary>
    public required int StreamedBars { get; init; }

    /// <summary>Bars after which other futures followed.</summary>
    public required int RedrawnBars { get; init; }

    /// <summary>Number of those futures.</summary>
    public required int Futures { get; init; }

    /// <summary>A decision that depends on bars after it; null: none was found.</summary>
    public LookAheadCounterExample? CounterExample { get; init; }
}
