using System.Globalization;
using System.Text.RegularExpressions;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>One real equity curve against the figures that other engines give it, line by line of golden/metrics/values.txt.</summary>
public sealed class GoldenMetricsTests
{
    // Metric, the line's beginning, its occurrence, factor from the metric to the line.
    private static readonly object[][] Lines =
    [
        [Metric.FinalEquity, "Equity Final [$]", 1.0],
        [Metric.TotalReturnPct, "Return [%]", 1.0],
        [Metric.TotalReturnPct, "return total %", 1.0],
        [Metric.TotalCommission, "Commissions [$]", 1.0],
        [Metric.ExposurePct, "Exposure Time [%]", 1.0],
        [Metric.CagrPct, "CAGR [%]", 1.0],
        [Metric.CagrPct, "CAGR 365.25 calendar (bt.py CAGR)", 1.0],
        [Metric.DailyReturns, "n daily returns", 1.0],
        [Metric.VolatilityAnnPct, "Vol simple sd*sqrt252 (QuantStats/LEAN/Nautilus/vbt)", 1.0],
        [Metric.SharpeRatio, "Sharpe simple mean/sd*sqrt252 (QuantStats/Nautilus/vbt/empyrical)", 1.0],
        [Metric.SortinoRatio, "Sortino QuantStats/Nautilus/vbt", 1.0],
        [Metric.MaxDrawdownPct, "Max. Drawdown [%]", -1.0],
        [Metric.AvgDrawdownPct, "Avg. Drawdown [%]", -1.0],
        [Metric.MaxDrawdownDurationDays, "Max. Drawdown Duration", 1.0],
        [Metric.TotalTrades, "# Trades", 1.0],
        [Metric.WinRate, "Win Rate [%]", 100.0],
        [Metric.BestTradePct, "Best Trade [%]", 1.0],
        [Metric.WorstTradePct, "Worst Trade [%]", 1.0],
        [Metric.AvgTradePct, "Avg. Trade [%]", 1.0],
        [Metric.MaxTradeDurationDays, "Max. Trade Duration", 1.0],
        [Metric.ProfitFactor, "PF by PnL (LEAN trade, freqtrade, vectorbt)", 1.0],
        [Metric.ExpectancyPct, "Expectancy [%]", 1.0],
        [Metric.Sqn, "SQN", 1.0],
        [Metric.Kelly, "Kelly Criterion", 1.0],
    ];

    [TestCaseSource(nameof(Lines))]
    public void EqualsTheLineOfTheSameConvention(Metric metric, string label, double factor)
    {
        var (expected, tolerance) = Line(label);
        Assert.That(Run().Metrics[metric] * factor, Is.EqualTo(expected).Within(tolerance));
    }

    [TestCase(Metric.AvgDrawdownDurationDays, "Avg. Drawdown Duration")]
    [TestCase(Metric.AvgTradeDurationDays, "Avg. Trade Duration")]
    public void MeanDurationRoundsUpToTheLine(Metric metric, string label) =>
        Assert.That(Math.Ceiling(Run().Metrics[metric]!.Value), Is.EqualTo(Line(label).Value));

    [Test]
    public void SkewAdjustedForTheSampleEqualsTheLine()
    {
        var metrics = Run().Metrics;
        var n = metrics[Metric.DailyReturns]!.Value;
        var adjusted = metrics[Metric.Skew] * Math.Sqrt(n * (n - 1)) / (n - 2);
        var (expected, tolerance) = Line("skew");
        Assert.That(adjusted, Is.EqualTo(expected).Within(tolerance));
    }

    [Test]
    public void CalmarIsTheCalendarCagrOverTheDrawdown() =>
        Assert.That(Run().Metrics[Metric.CalmarRatio],
            Is.EqualTo(Line("CAGR [%]").Value / -Line("Max. Drawdown [%]").Value).Within(1e-9));

    [Test]
    public void DaysOfAStockMakeAYearOf252() => Assert.That(Run().Metrics[Metric.PeriodsPerYear], Is.EqualTo(252));

    [Test]
    public void RegressionEqualsTheNormalEquations()
    {
        var (report, facts, metrics) = Run();
        double[] y = [.. report.EquityCurve.Zip(report.EquityCurve.Skip(1), (a, b) => (b.Equity / a.Equity) - 1)];
        double[] x = [.. facts.Bars.Close.Zip(facts.Bars.Close.Skip(1), (a, b) => (b / a) - 1)];
        var slope = ((y.Length * x.Zip(y, (a, b) => a * b).Sum()) - (x.Sum() * y.Sum())) / ((y.Length * x.Sum(a => a * a)) - (x.Sum() * x.Sum()));
        Assert.That(metrics[Metric.Beta], Is.EqualTo(slope).Within(1e-9));
        Assert.That(metrics[Metric.Alpha], Is.EqualTo((y.Average() - (slope * x.Average())) * 252).Within(1e-9));
    }

    private static (BrokerReport Report, RunFacts Facts, PerformanceMetrics Metrics) Run()
    {
        var curve = SharedFiles.Rows("golden", "metrics", "equity_smacross_goog.csv");
        var bars = SharedFiles.Bars("goog_daily.csv");
        var run = new RunBuilder([.. curve.Select(row => SharedFiles.Number(row["Equity"]))])
            .At([.. curve.Select(row => SharedFiles.Time(row[""]))]).WithCloses(bars.Close);
        run.Trades.AddRange(SharedFiles.Rows("golden", "metrics", "trades_smacross_goog.csv").Select(Trade));
        return (run.Report(), run.Facts(), run.Metrics());
    }

    private static Trade Trade(Dictionary<string, string> row)
    {
        var commission = SharedFiles.Money(row["Commission"]);
        var gross = SharedFiles.Money(row["PnL"]) + commission;
        var side = row["Size"].StartsWith('-') ? OrderSide.Sell : OrderSide.Buy;
        return RunBuilder.Trade(gross, commission, SharedFiles.Number(row["ReturnPct"]) * 100, side) with
        {
            EntryIndex = int.Parse(row["EntryBar"], CultureInfo.InvariantCulture),
            ExitIndex = int.Parse(row["ExitBar"], CultureInfo.InvariantCulture),
            EntryTime = SharedFiles.Time(row["EntryTime"]),
            ExitTime = SharedFiles.Time(row["ExitTime"]),
        };
    }

    // Lines of the second table are printed with six decimals: then the tolerance is half of the last one.
    private static (double Value, double Tolerance) Line(string label)
    {
        var lines = File.ReadAllLines(SharedFiles.Path("golden", "metrics", "values.txt"));
        var line = lines.First(text => Regex.IsMatch(text, "^" + Regex.Escape(label) + @"\s{2,}\S"));
        var text = line[label.Length..].Trim();
        var days = Regex.Match(text, @"^Timedelta\('(\d+) days");
        var number = days.Success ? days.Groups[1].Value : text;
        var value = SharedFiles.Number(number);
        var isRounded = Array.IndexOf(lines, line) > Array.IndexOf(lines, "-- cross-engine on the same equity curve --");
        return (value, isRounded ? 5.0001e-7 : Math.Abs(value) * 1e-9);
    }
}
