namespace StrategyHost.Agents.Tester;

/// <summary>How many tests ended how; where no test was run, how many checks.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Passed">Those that passed.</param>
/// <param name="Failed">Those that failed, or took too long.</param>
/// <param name="Errors">Those whose result could not be found out.</param>
/// <param name="Skipped">Those that were not run.</param>
/// <param name="DurationSeconds">How long everything took.</param>
public sealed record ReportSummary(int Total, int Passed, int Failed, int Errors, int Skipped, double DurationSeconds)
{
    /// <summary>Counts results.</summary>
    /// <param name="statuses">How each ended.</param>
    /// <param name="durationSeconds">How long everything took.</param>
    public static ReportSummary Of(IReadOnlyCollection<CheckStatus> statuses, double durationSeconds) => new(
        statuses.Count,
        statuses.Count(status => status == CheckStatus.Passed),
        statuses.Count(status => status is CheckStatus.Failed or CheckStatus.Timeout),
        statuses.Count(status => status == CheckStatus.Error),
        statuses.Count(status => status == CheckStatus.Skipped),
        durationSeconds);
}
