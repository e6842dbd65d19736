using StrategyHost.SimBroker.Reports;
using static StrategyHost.Unit.SimBroker.Reports.RunBuilder;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>
/// Six trades worked out by hand. Net: long +8 (10 − 2), short −4 (−3 − 1), long 0 (1 − 1), long +6 (7 − 1), short +2 (3 − 1),
/// long −6 (−5 − 1).
/// </summary>
public sealed class TradeMetricsTests
{
    private static readonly object[][] Figures =
    [
        [Metric.TotalTrades, 6.0],
        [Metric.WinningTrades, 3.0],
        [Metric.LosingTrades, 2.0],
        [Metric.BreakevenTrades, 1.0],
        [Metric.WinRate, 0.5],
        [Metric.NetProfit, 6.0],
        [Metric.GrossProfit, 16.0],
        [Metric.GrossLoss, 10.0],
        [Metric.ProfitFactor, 1.6],
        [Metric.AvgWin, 16 / 3.0],
        [Metric.AvgLoss, 5.0],
        [Metric.PayoffRatio, 16 / 15.0],
        [Metric.Expectancy, 1.0],
        [Metric.AvgTrade, 1.0],
        [Metric.BestTrade, 8.0],
        [Metric.WorstTrade, -6.0],
        [Metric.ExpectancyPct, 40 / 6.0],
        [Metric.AvgTradePct, 0.0], // 1.6 · 0.5 · 1 · 1.25 · 1.25 · 0.8 = 1
        [Metric.BestTradePct, 60.0],
        [Metric.WorstTradePct, -50.0],
        // Deviations from 1: 7, −5, −1, 5, 1, −7: squares sum to 150, variance 30.
        [Metric.Sqn, 1 / 5.477225575051661 * 2.449489742783178],
        [Metric.Kelly, 0.5 - (0.5 / (16 / 15.0))],
        [Metric.MaxConsecutiveWins, 2.0],
        [Metric.MaxConsecutiveLosses, 1.0],
        [Metric.AvgTradeDurationDays, 20 / 6.0],
        [Metric.MaxTradeDurationDays, 9.0],
        [Metric.AvgBarsHeld, 20 / 6.0],
        [Metric.MaxBarsHeld, 9.0],
        [Metric.LongTrades, 4.0],
        [Metric.ShortTrades, 2.0],
        [Metric.LongWinRate, 0.5],
        [Metric.ShortWinRate, 0.5],
        [Metric.LongNetProfit, 8.0],
        [Metric.ShortNetProfit, -2.0],
        [Metric.TotalCommission, 7.0],
        [Metric.TotalSlippage, 1.5],
        [Metric.AvgMae, -1.0],
        [Metric.AvgMfe, 2.0],
        // Bars 0–2, 2–3, 4–8, 10–19 of 20, bars shared by two trades counted once: 3 + 1 + 5 + 10.
        [Metric.ExposurePct, 95.0],
    ];

    [TestCaseSource(nameof(Figures))]
    public void EqualsTheHandComputedFigure(Metric metric, double expected) =>
        Assert.That(SixTrades().Metrics()[metric], Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void OpenPnlIsWhatTheClosedTradesDoNotExplain()
    {
        var metrics = SixTrades().Metrics();
        Assert.That(metrics[Metric.TotalPnl], Is.EqualTo(19));
        Assert.That(metrics[Metric.OpenPnl], Is.EqualTo(13));
    }

    [Test]
    public void SumsOfMoneyAreExact()
    {
        var trades = Enumerable.Repeat(Trade(0.1m), 10).ToArray();
        Assert.That(new RunBuilder(100, 101).WithTrades(trades).Metrics()[Metric.NetProfit], Is.EqualTo(1.0));
    }

    [Test]
    public void TheScaleOfAnAmountChangesNoMetric()
    {
        var plain = new RunBuilder(100, 101).WithTrades(Trade(7.3m, 0.1m), Trade(-2.9m)).Metrics();
        var padded = new RunBuilder(100, 101).WithTrades(Trade(7.300000000000000000000000000m, 0.10000000000000000000000m), Trade(-2.9000000000000000000000000m)).Metrics();
        Assert.That(Enum.GetValues<Metric>().Select(metric => padded[metric]), Is.EqualTo(Enum.GetValues<Metric>().Select(metric => plain[metric])));
    }

    [Test]
    public void OpenPositionsCountAsExposureUpToTheLastBar()
    {
        var run = new RunBuilder([.. Enumerable.Repeat(100.0, 10)]);
        run.OpenPositions.Add(new StrategyHost.Brokers.PositionHandle("pos-000001", "TEST", OrderSide.Buy, 1, 100, Monday, 6, null, null, null).Position);
        Assert.That(run.Metrics()[Metric.ExposurePct], Is.EqualTo(40));
    }

    private static RunBuilder SixTrades() => new RunBuilder([.. Enumerable.Range(100, 20).Select(i => (double)i)]).WithTrades(
        Trade(10, 2, 60, OrderSide.Buy, 0, 2),
        Trade(-3, 1, -50, OrderSide.Sell, 2, 3),
        Trade(1, 1, 0, OrderSide.Buy, 4, 8),
        Trade(7, 1, 25, OrderSide.Buy, 5, 8),
        Trade(3, 1, 25, OrderSide.Sell, 7, 8),
        Trade(-5, 1, -20, OrderSide.Buy, 10, 19));
}
