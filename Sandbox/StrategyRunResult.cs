using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Sandbox;

/// <summary>What became of a request.</summary>
public sealed record StrategyRunResult
{
    /// <summary>How the request ended as a whole: <see cref="RunOutcome.Ok"/> when every set has a report, whatever the reports say.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>What happened, in one line; empty when all is well.</summary>
    public string Message { get; init; } = "";

    /// <summary>One report a parameter set, in their order; empty unless the request ended well.</summary>
    public IReadOnlyList<RunReport> Runs { get; init; } = [];

    /// <summary>What became of the tests, in the order in which they ended; those that were told before a request ended badly as well.</summary>
    public IReadOnlyList<TestCaseReport> Tests { get; init; } = [];

    /// <summary>Name of the test that was running when a request ended badly; null otherwise.</summary>
    public string? RunningTest { get; init; }

    /// <summary>Milliseconds from the start of the sandbox to its end.</summary>
    public double SandboxMs { get; init; }

    /// <summary>What the system warned of when the sandbox was made.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>A request that ended without reports.</summary>
    internal static StrategyRunResult Failed(RunOutcome outcome, string message) => new() { Outcome = outcome, Message = message };
}
