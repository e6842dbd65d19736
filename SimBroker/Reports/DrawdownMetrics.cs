namespace StrategyHost.SimBroker.Reports;

/// <summary>Computes the metrics of <see cref="DrawdownDefinitions"/>.</summary>
internal static class DrawdownMetrics
{
    internal static void Compute(DrawdownTracker drawdowns, MetricValues values)
    {
        values.Meet(MetricNeeds.Drawdown, drawdowns.Episodes > 0);
        values.Meet(MetricNeeds.Recovery, double.IsFinite(drawdowns.RecoveryDays));
        values[Metric.MaxDrawdownPct] = drawdowns.MaxPct;
        values[Metric.MaxDrawdown] = drawdowns.MaxMoney;
        values[Metric.AvgDrawdownPct] = drawdowns.MeanPct;
        values[Metric.AvgDrawdown] = drawdowns.MeanMoney;
        values[Metric.MaxDrawdownDurationDays] = drawdowns.MaxDays;
        values[Metric.AvgDrawdownDurationDays] = drawdowns.MeanDays;
        values[Metric.MaxDrawdownRecoveryDays] = drawdowns.RecoveryDays;
        values[Metric.RecoveryFactor] = values[Metric.TotalPnl] / drawdowns.MaxMoney;
        values[Metric.UlcerIndex] = drawdowns.UlcerIndex;
    }
}
