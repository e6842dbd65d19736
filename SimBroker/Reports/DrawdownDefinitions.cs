using static StrategyHost.SimBroker.Reports.Metric;
using static StrategyHost.SimBroker.Reports.MetricUnit;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Metrics of drawdowns at the resolution of bars. The running peak begins at the starting balance; a drawdown lasts from the
/// last bar at the peak to the first bar back at it, or to the last bar of the run.
/// </summary>
internal static class DrawdownDefinitions
{
    private const MetricNeeds Deep = MetricNeeds.Bars | MetricNeeds.Drawdown;

    internal static readonly MetricDefinition[] All =
    [
        new(MaxDrawdownPct, "max_drawdown_pct", Percent, "drawdown.peak_bars", MetricNeeds.Bars,
            "Largest (peak − equity) / peak; positive."),
        new(MaxDrawdown, "max_drawdown", Money, "drawdown.peak_bars_money", MetricNeeds.Bars,
            "Largest peak − equity; positive; not necessarily the drawdown with the largest percentage."),
        new(AvgDrawdownPct, "avg_drawdown_pct", Percent, "drawdown.mean_of_deepest", Deep,
            "Mean over drawdowns of each one's largest percentage, an unfinished one included."),
        new(AvgDrawdown, "avg_drawdown", Money, "drawdown.mean_of_deepest_money", Deep,
            "Mean over drawdowns of each one's largest amount, an unfinished one included."),
        new(MaxDrawdownDurationDays, "max_drawdown_duration_days", Days, "drawdown.peak_to_recovery", MetricNeeds.Bars,
            "Longest time from a peak until equity is back at it, or until the end."),
        new(AvgDrawdownDurationDays, "avg_drawdown_duration_days", Days, "drawdown.mean_peak_to_recovery", Deep,
            "Mean of those times."),
        new(MaxDrawdownRecoveryDays, "max_drawdown_recovery_days", Days, "drawdown.trough_to_recovery",
            Deep | MetricNeeds.Recovery, "Time from the bottom of the drawdown with the largest percentage until equity is back at its peak."),
        new(RecoveryFactor, "recovery_factor", Ratio, "recovery.pnl_over_drawdown", Deep, "total_pnl / max_drawdown."),
        new(UlcerIndex, "ulcer_index", Percent, "ulcer.bars", MetricNeeds.Bars,
            "√(mean over bars of the squared drawdown in percent) (Martin 1987)."),
    ];
}
