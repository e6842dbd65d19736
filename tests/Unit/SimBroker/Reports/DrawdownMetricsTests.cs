using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

public sealed class DrawdownMetricsTests
{
    // Peak 100 (day 0), 80 on day 2, back on day 4; peak 1000 (day 5), 850 at the end: the larger amount, the smaller percentage.
    private static readonly double[] TwoDrawdowns = [100, 90, 80, 95, 100, 1000, 900, 850];

    private static readonly object[][] Figures =
    [
        [Metric.MaxDrawdownPct, 20.0],
        [Metric.MaxDrawdown, 150.0],
        [Metric.AvgDrawdownPct, 17.5],
        [Metric.AvgDrawdown, 85.0],
        [Metric.MaxDrawdownDurationDays, 4.0],
        [Metric.AvgDrawdownDurationDays, 3.0],
        [Metric.MaxDrawdownRecoveryDays, 2.0],
        [Metric.RecoveryFactor, 5.0],
        // Squares: 100 + 400 + 25 + 100 + 225 over 8 bars.
        [Metric.UlcerIndex, 10.307764064044152],
    ];

    [TestCaseSource(nameof(Figures))]
    public void EqualsTheHandComputedFigure(Metric metric, double expected) =>
        Assert.That(new RunBuilder(TwoDrawdowns).Metrics()[metric], Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void ThePeakBeginsAtTheStartingBalance()
    {
        var metrics = new RunBuilder(90, 95, 99) { Start = 100 }.Metrics();
        Assert.That(metrics[Metric.MaxDrawdownPct], Is.EqualTo(10).Within(1e-12));
        Assert.That(metrics[Metric.MaxDrawdownDurationDays], Is.EqualTo(2));
    }

    [Test]
    public void AnEqualHighEndsADrawdownAndBeginsTheNextPeak()
    {
        var metrics = new RunBuilder(100, 90, 100, 100, 90, 100).Metrics();
        Assert.That(metrics[Metric.MaxDrawdownDurationDays], Is.EqualTo(2));
    }

    [Test]
    public void ADeepestDrawdownThatLastsToTheEndHasNoRecovery()
    {
        var metrics = new RunBuilder(100, 90, 100, 70, 80).Metrics();
        Assert.That(metrics[Metric.MaxDrawdownRecoveryDays], Is.Null);
        Assert.That(metrics.Unavailable["max_drawdown_recovery_days"], Is.EqualTo("not_recovered"));
    }

    [Test]
    public void BarsWithinADayCount()
    {
        var metrics = new RunBuilder(100, 50, 100).Every(TimeSpan.FromHours(6)).Metrics();
        Assert.That(metrics[Metric.MaxDrawdownPct], Is.EqualTo(50));
        Assert.That(metrics[Metric.MaxDrawdownDurationDays], Is.EqualTo(0.5));
    }
}
