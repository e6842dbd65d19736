namespace StrategyHost.Sandbox.Tests;

/// <summary>What became of one test, as told from inside the sandbox.</summary>
/// <param name="Name">Its full name, arguments included.</param>
/// <param name="Status">How it ended.</param>
/// <param name="DurationMs">How long it took.</param>
public sealed record TestCaseReport(string Name, TestCaseStatus Status, double DurationMs)
{
    /// <summary>Why it did not pass, or what it warned of; null where there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>Where it failed; null where that is not known.</summary>
    public string? Trace { get; init; }

    /// <summary>What it wrote; null where it wrote nothing.</summary>
    public string? Output { get; init; }

    /// <summary>Line of the tests' source where it failed, from 1; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>The budget it spent; null where it did not.</summary>
    public RunFailure? Budget { get; init; }
}
