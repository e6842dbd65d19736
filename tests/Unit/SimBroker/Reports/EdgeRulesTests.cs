using StrategyHost.SimBroker.Reports;
using static StrategyHost.Unit.SimBroker.Reports.RunBuilder;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Every rule by which a metric has no value: the run, the metrics that are null, the flag that says why.</summary>
public sealed class EdgeRulesTests
{
    private static readonly Metric[] Annual =
        [Metric.CagrPct, Metric.VolatilityAnnPct, Metric.SharpeRatio, Metric.SortinoRatio, Metric.CalmarRatio, Metric.Alpha, Metric.Beta,
         Metric.Var95, Metric.Cvar95, Metric.Skew, Metric.Kurtosis, Metric.Psr];

    private static readonly Metric[] PerTrade =
        [Metric.WinRate, Metric.ProfitFactor, Metric.PayoffRatio, Metric.Expectancy, Metric.ExpectancyPct, Metric.AvgTrade, Metric.AvgTradePct,
         Metric.BestTrade, Metric.BestTradePct, Metric.WorstTrade, Metric.WorstTradePct, Metric.AvgWin, Metric.AvgLoss, Metric.Sqn, Metric.Kelly,
         Metric.AvgTradeDurationDays, Metric.MaxTradeDurationDays, Metric.AvgBarsHeld, Metric.MaxBarsHeld, Metric.LongWinRate,
         Metric.ShortWinRate, Metric.AvgMae, Metric.AvgMfe];

    private static IEnumerable<TestCaseData> Rules()
    {
        yield return Rule("no_bars", new RunBuilder(), Metric.ExposurePct, Metric.MaxDrawdownPct, Metric.BuyAndHoldReturnPct, Metric.UlcerIndex);
        yield return Rule("few_returns", new RunBuilder(Wave(30)), Annual);
        yield return Rule("ruined", new RunBuilder([.. Wave(40), -5]), Annual);
        yield return Rule("ruined", new RunBuilder([.. Wave(40), 0]), Annual);
        yield return Rule("ruined", new RunBuilder(Wave(40)) { IsRuined = true }, Annual);
        yield return Rule("zero_variance", new RunBuilder(Flat(40)), Metric.SharpeRatio, Metric.Skew, Metric.Kurtosis, Metric.Psr);
        yield return Rule("zero_variance", new RunBuilder(Growth(40)), Metric.SharpeRatio, Metric.Skew, Metric.Kurtosis, Metric.Psr);
        yield return Rule("no_negative_returns", new RunBuilder(Growth(40)), Metric.SortinoRatio);
        yield return Rule("no_drawdown", new RunBuilder(Growth(40)),
            Metric.CalmarRatio, Metric.RecoveryFactor, Metric.AvgDrawdown, Metric.AvgDrawdownPct, Metric.AvgDrawdownDurationDays);
        yield return Rule("not_recovered", new RunBuilder(100, 90, 95), Metric.MaxDrawdownRecoveryDays);
        yield return Rule("no_benchmark", new RunBuilder(Wave(40)).WithCloses(new double[40]), Metric.BuyAndHoldReturnPct, Metric.Alpha, Metric.Beta);
        yield return Rule("flat_benchmark", new RunBuilder(Wave(40)).WithCloses(Flat(40)), Metric.Alpha, Metric.Beta);
        yield return Rule("no_trades", new RunBuilder(Wave(40)), PerTrade);
        yield return Rule("single_trade", new RunBuilder(Wave(40)).WithTrades(Trade(5)), Metric.Sqn);
        yield return Rule("identical_trades", new RunBuilder(Wave(40)).WithTrades(Trade(5), Trade(5)), Metric.Sqn);
        yield return Rule("no_wins", new RunBuilder(Wave(40)).WithTrades(Trade(-5), Trade(0)), Metric.AvgWin, Metric.PayoffRatio, Metric.Kelly);
        yield return Rule("no_losses", new RunBuilder(Wave(40)).WithTrades(Trade(5), Trade(0)),
            Metric.ProfitFactor, Metric.AvgLoss, Metric.PayoffRatio, Metric.Kelly);
        yield return Rule("no_long_trades", new RunBuilder(Wave(40)).WithTrades(Trade(5, side: OrderSide.Sell)), Metric.LongWinRate);
        yield return Rule("no_short_trades", new RunBuilder(Wave(40)).WithTrades(Trade(5)), Metric.ShortWinRate);
        yield return Rule("out_of_range", new RunBuilder(Wave(40)).WithTrades(Trade(5, returnPct: -120)), Metric.AvgTradePct);
    }

    [TestCaseSource(nameof(Rules))]
    public void AMetricWithoutAValueIsNullAndSaysWhy(string flag, object run, Metric[] metrics)
    {
        var result = ((RunBuilder)run).Metrics();
        Assert.Multiple(() =>
        {
            Assert.That(result.Flags, Does.Contain(flag));
            foreach (var metric in metrics)
            {
                Assert.That(result[metric], Is.Null, metric.ToString());
                Assert.That(result.Unavailable.GetValueOrDefault(MetricCatalog.Of(metric).Name), Is.EqualTo(flag), metric.ToString());
            }
        });
    }

    [Test]
    public void EveryFlagHasARule() =>
        Assert.That(Rules().Select(rule => (string)rule.Arguments[0]!).Distinct(), Is.EquivalentTo(MetricFlags.All));

    [Test]
    public void ThirtyReturnsAreEnough() => Assert.That(new RunBuilder(Wave(31)).Metrics()[Metric.SharpeRatio], Is.Not.Null);

    [Test]
    public void LossesWithoutWinsGiveAProfitFactorOfZero() =>
        Assert.That(new RunBuilder(Wave(40)).WithTrades(Trade(-5)).Metrics()[Metric.ProfitFactor], Is.Zero);

    [Test]
    public void AWinThatCommissionEatsIsALoss()
    {
        var metrics = new RunBuilder(Wave(40)).WithTrades(Trade(5, commission: 6)).Metrics();
        Assert.That(metrics[Metric.LosingTrades], Is.EqualTo(1));
        Assert.That(metrics[Metric.NetProfit], Is.EqualTo(-1));
    }

    [Test]
    public void ACurveThatDoesNotBelongToTheBarsIsRefused()
    {
        var report = new RunBuilder(1, 2, 3).Report();
        Assert.That(() => MetricsCalculator.Calculate(report, new RunBuilder(1, 2).Facts()), Throws.ArgumentException.With.Message.Contains("3 points"));
        Assert.That(() => MetricsCalculator.Calculate(report, new RunBuilder(1, 2, 3).Every(TimeSpan.FromHours(1)).Facts()),
            Throws.ArgumentException.With.Message.Contains("2024-01-03"));
    }

    private static TestCaseData Rule(string flag, RunBuilder run, params Metric[] metrics) =>
        new TestCaseData(flag, run, metrics).SetArgDisplayNames(flag, string.Join(' ', metrics.Take(3)), metrics.Length + " metrics");

    private static double[] Wave(int count) => [.. Enumerable.Range(0, count).Select(i => 100.0 + (i % 3))];

    private static double[] Flat(int count) => [.. Enumerable.Repeat(100.0, count)];

    private static double[] Growth(int count) => [.. Enumerable.Range(0, count).Select(i => 100 * Math.Pow(1.001, i))];
}
