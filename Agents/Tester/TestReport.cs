namespace StrategyHost.Agents.Tester;

/// <summary>Whether a strategy may be committed, and why not: <c>test_report.json</c>.</summary>
public sealed record TestReport
{
    /// <summary>Name of the report, <c>report_…</c>.</summary>
    public required string ReportId { get; init; }

    /// <summary>The task it belongs to.</summary>
    public required string TaskId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>How it ended as a whole.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>The counts.</summary>
    public required ReportSummary Summary { get; init; }

    /// <summary>The classes of all failures, each once, in the order of the checks.</summary>
    public required IReadOnlyList<FailureClass> FailureClasses { get; init; }

    /// <summary>Every check by its name.</summary>
    public required IReadOnlyDictionary<CheckName, CheckResult> Checks { get; init; }

    /// <summary>The tests of the strategy, in the order in which they ended.</summary>
    public required IReadOnlyList<TestOutcome> TestResults { get; init; }

    /// <summary>Which lines the tests reached; null where none was run.</summary>
    public LineCoverage? Coverage { get; init; }

    /// <summary>The metrics of the backtest by name; null values are not defined. Null where there was none.</summary>
    public IReadOnlyDictionary<string, double?>? Metrics { get; init; }

    /// <summary>Paths of what was written, by name.</summary>
    public required IReadOnlyDictionary<string, string> Artifacts { get; init; }

    /// <summary>What it was found out with.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Every finding that fails the strategy, in the order of the checks.</summary>
    public IEnumerable<(CheckName Check, Finding Finding)> Failures() =>
        Checks.OrderBy(check => check.Key).SelectMany(check => check.Value.Findings.Where(finding => finding.FailureClass is not null).Select(finding => (check.Key, finding)));

    /// <summary>How checks end as a whole: the gravest of what they say; checks that were left out say nothing.</summary>
    /// <param name="checks">The checks.</param>
    public static CheckStatus StatusOf(IEnumerable<CheckResult> checks)
    {
        var statuses = checks.Select(check => check.Status).ToHashSet();
        CheckStatus[] gravest = [CheckStatus.Error, CheckStatus.Failed, CheckStatus.Timeout, CheckStatus.Passed];
        return gravest.FirstOrDefault(statuses.Contains, CheckStatus.Skipped);
    }
}
