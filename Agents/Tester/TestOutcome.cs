namespace StrategyHost.Agents.Tester;

/// <summary>What became of one test of the strategy.</summary>
/// <param name="TestName">Its full name, arguments included.</param>
/// <param name="Status">How it ended.</param>
/// <param name="DurationSeconds">How long it took.</param>
public sealed record TestOutcome(string TestName, CheckStatus Status, double DurationSeconds)
{
    /// <summary>Why it did not pass.</summary>
    public string? Message { get; init; }

    /// <summary>Where it failed.</summary>
    public string? Traceback { get; init; }

    /// <summary>What it wrote.</summary>
    public string? Stdout { get; init; }
}
