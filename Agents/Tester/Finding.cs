namespace StrategyHost.Agents.Tester;

/// <summary>One thing that a check found.</summary>
/// <param name="Message">What was found, and what to do about it.</param>
public sealed record Finding(string Message)
{
    /// <summary>What kind of failure it is; null: it is a warning and fails nothing.</summary>
    public FailureClass? FailureClass { get; init; }

    /// <summary>Id of the rule that says so.</summary>
    public string? Rule { get; init; }

    /// <summary>Full name of the test.</summary>
    public string? TestName { get; init; }

    /// <summary>Where it came from, one frame a line.</summary>
    public string? Trace { get; init; }

    /// <summary>The file it is about.</summary>
    public string? File { get; init; }

    /// <summary>Line of that file, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Index of the bar; −1 before the first.</summary>
    public int? Bar { get; init; }

    /// <summary>UTC open time of the bar.</summary>
    public DateTime? Time { get; init; }

    /// <summary>Why it took too long or too much.</summary>
    public RootCause? RootCause { get; init; }

    /// <summary>The command that shows the same again.</summary>
    public string? Reproduce { get; init; }

    /// <summary>Path of the smallest data found that still fails.</summary>
    public string? Fixture { get; init; }
}
