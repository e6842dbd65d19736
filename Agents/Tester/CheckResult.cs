namespace StrategyHost.Agents.Tester;

/// <summary>What a check came to.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Findings">What it found, warnings included.</param>
public sealed record CheckResult(CheckStatus Status, IReadOnlyList<Finding> Findings)
{
    /// <summary>How long it took.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>What was done, or why it was not.</summary>
    public string? Note { get; init; }

    /// <summary>Nothing is wrong.</summary>
    /// <param name="note">What was done.</param>
    public static CheckResult Passed(string? note = null) => new(CheckStatus.Passed, []) { Note = note };

    /// <summary>It was not done.</summary>
    /// <param name="why">Why not.</param>
    public static CheckResult Skipped(string why) => new(CheckStatus.Skipped, []) { Note = why };

    /// <summary>What findings make of a check: passed where none of them fails it, else what the worst of them says.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="note">What was done.</param>
    public static CheckResult Of(IReadOnlyList<Finding> findings, string? note = null) => new(StatusOf(findings), findings) { Note = note };

    private static CheckStatus StatusOf(IReadOnlyList<Finding> findings)
    {
        var classes = findings.Select(finding => finding.FailureClass).OfType<FailureClass>().ToArray();
        return classes switch
        {
            [] => CheckStatus.Passed,
            _ when classes.All(one => one == FailureClass.SandboxError) => CheckStatus.Error,
            _ when classes.All(one => one == FailureClass.Timeout) => CheckStatus.Timeout,
            _ => CheckStatus.Failed,
        };
    }
}
