namespace StrategyHost.Trading.Parameters;

/// <summary>One parameter of a strategy.</summary>
public sealed record ParameterDescription
{
    /// <summary>The property's name.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>Smallest value; null where there is no range.</summary>
    public required double? Min { get; init; }

    /// <summary>Largest value; null where there is no range.</summary>
    public required double? Max { get; init; }

    /// <summary>Distance between the values a sweep tries; 0: chosen by the sweep.</summary>
    public required double Step { get; init; }

    /// <summary>The default, invariant.</summary>
    public required string Default { get; init; }

    /// <summary>The names a choice takes, in order of declaration; empty for the other kinds.</summary>
    public required IReadOnlyList<string> Choices { get; init; }
}
