namespace StrategyHost.Sandbox;

/// <summary>What is around a run without being part of it. None of it may change a byte of what comes back.</summary>
public sealed record RunnerSurroundings
{
    /// <summary>Those of every ordinary run: invariant culture, UTC, the runtime's defaults.</summary>
    public static RunnerSurroundings Usual { get; } = new();

    /// <summary>Environment variables of the program inside that take the place of the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Name of the culture that threads inside begin with, such as <c>tr-TR</c>; null: invariant. Where its data cannot be had
    /// inside, one with a decimal comma and another sign, order of dates and names takes its place.
    /// </summary>
    public string? Culture { get; init; }
}
