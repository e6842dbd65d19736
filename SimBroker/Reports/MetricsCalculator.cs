using System.Globalization;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Computes the metrics of a run: one pass over the bars, one over the trades.</summary>
public static class MetricsCalculator
{
    private const double DaysPerYear = 365.25;

    /// <summary>Computes every metric of <see cref="MetricCatalog"/>.</summary>
    /// <param name="report">What happened at the broker. Point i of the equity curve belongs to bar i.</param>
    /// <param name="facts">What made the run.</param>
    /// <exception cref="ArgumentException">The equity curve has more points than there are bars, or ends at another time.</exception>
    public static PerformanceMetrics Calculate(BrokerReport report, RunFacts facts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(facts);
        var scan = EquityCurveScan.Of(report.EquityCurve, report.StartingBalance);
        CheckAlignment(scan, facts);

        var values = new MetricValues();
        values.Meet(MetricNeeds.Bars, scan.Bars > 0);
        values.Meet(MetricNeeds.Solvency, !report.IsRuined && scan.IsPositive);
        TradeMetrics.Compute(report.Trades, values);
        AccountFigures(report, scan, values);
        ReturnMetrics.Compute(scan.Grid, facts.Bars.Close, values);
        DrawdownMetrics.Compute(scan.Drawdowns, values);
        BuyAndHold(scan.Bars, facts.Bars.Close, values);
        values[Metric.ExposurePct] = 100.0 * BarExposure.BarsHeld(report, scan.Bars) / scan.Bars;
        values[Metric.CalmarRatio] = values[Metric.CagrPct] / values[Metric.MaxDrawdownPct];
        return values.ToMetrics(ZeroTradesExplanation.Of(report, facts));
    }

    private static void AccountFigures(BrokerReport report, EquityCurveScan scan, MetricValues values)
    {
        var start = report.StartingBalance;
        var final = report.Account.Equity;
        var years = (scan.LastTime - scan.FirstTime) / TimeSpan.FromDays(1) / DaysPerYear;
        values[Metric.FinalEquity] = final;
        values[Metric.TotalPnl] = final - start;
        values[Metric.OpenPnl] = final - start - values[Metric.NetProfit];
        values[Metric.TotalReturnPct] = (final - start) / start * 100;
        values[Metric.CagrPct] = (Math.Pow(final / start, 1 / years) - 1) * 100;
    }

    private static void BuyAndHold(int bars, double[] closes, MetricValues values)
    {
        if (bars == 0)
            return;
        // Only the ends are looked at: the loader refuses prices that are not positive.
        var (first, last) = (closes[0], closes[bars - 1]);
        values.Meet(MetricNeeds.Benchmark, first > 0 && last > 0);
        values[Metric.BuyAndHoldReturnPct] = (last - first) / first * 100;
    }

    private static void CheckAlignment(EquityCurveScan scan, RunFacts facts)
    {
        if (scan.Bars > facts.Bars.Count)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The equity curve has {scan.Bars} points but the run {facts.Bars.Count} bars: expected at most one point a bar, the first at the first bar."));
        }

        if (scan.Bars > 0 && facts.Bars.Times[scan.Bars - 1] != scan.LastTime.Ticks)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Point {scan.Bars - 1} of the equity curve is at {scan.LastTime:O}, the bar of that index at {facts.Bars[scan.Bars - 1].Time:O}: give the bars that the run was made on."));
        }
    }
}
