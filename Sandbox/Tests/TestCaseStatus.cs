namespace StrategyHost.Sandbox.Tests;

/// <summary>How a test ended.</summary>
public enum TestCaseStatus
{
    /// <summary>Every assertion held.</summary>
    Passed,

    /// <summary>An assertion did not hold.</summary>
    Failed,

    /// <summary>It threw something else, or could not be run.</summary>
    Error,

    /// <summary>It was ignored, or said itself that it has no result.</summary>
    Skipped,
}
