using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>
/// Forty days whose returns repeat +2 %, −1 %, +1 %, 0 ten times: mean 0.005, squared deviations 2.25, 2.25, 0.25, 0.25 (·10⁻⁴),
/// third powers 3.375, −3.375, 0.125, −0.125, fourth 5.0625 twice and 0.0625 twice.
/// </summary>
public sealed class ReturnMetricsTests
{
    private const int Periods = 365; // The days run through the weekends.

    private static readonly double Deviation = Math.Sqrt(10 * 5e-4 / 39);
    private static readonly double Final = 100 * Math.Pow(1.02 * 0.99 * 1.01, 10);

    private static readonly object[][] Figures =
    [
        [Metric.DailyReturns, 40.0],
        [Metric.PeriodsPerYear, 365.0],
        [Metric.FinalEquity, Final],
        [Metric.TotalPnl, Final - 100],
        [Metric.TotalReturnPct, Final - 100],
        [Metric.CagrPct, (Math.Pow(Final / 100, 365.25 / 40) - 1) * 100],
        [Metric.VolatilityAnnPct, Deviation * Math.Sqrt(Periods) * 100],
        [Metric.SharpeRatio, 0.005 / Deviation * Math.Sqrt(Periods)],
        // Ten squares of 0.01 over all forty returns.
        [Metric.SortinoRatio, 0.005 / 0.005 * Math.Sqrt(Periods)],
        // The deepest fall is each −1 % day.
        [Metric.MaxDrawdownPct, 1.0],
        [Metric.CalmarRatio, (Math.Pow(Final / 100, 365.25 / 40) - 1) * 100],
        [Metric.Skew, 0.0],
        [Metric.Kurtosis, 2.5625 / (1.25 * 1.25)],
        // Position 0.05 · 39 = 1.95 lies among the ten returns of −1 %.
        [Metric.Var95, -0.01],
        [Metric.Cvar95, -0.01],
        // The prices' returns are half of the strategy's plus 0.001: r = 2 m − 0.002.
        [Metric.Beta, 2.0],
        [Metric.Alpha, -0.002 * Periods],
        [Metric.BuyAndHoldReturnPct, (Math.Pow(1.011 * 0.996 * 1.006 * 1.001, 10) - 1) * 100],
    ];

    [TestCaseSource(nameof(Figures))]
    public void EqualsTheHandComputedFigure(Metric metric, double expected) =>
        Assert.That(FortyDays().Metrics()[metric], Is.EqualTo(expected).Within(1e-9 * Math.Max(1, Math.Abs(expected))));

    [Test]
    public void PsrUsesRawKurtosis()
    {
        var sharpe = 0.005 / Deviation;
        var expected = NormalDistribution.Cdf(sharpe * Math.Sqrt(39) / Math.Sqrt(1 + ((1.64 - 1) / 4 * sharpe * sharpe)));
        Assert.That(FortyDays().Metrics()[Metric.Psr], Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void IntradayBarsAreResampledToDays()
    {
        var daily = FortyDays().Report().EquityCurve.Select(point => point.Equity).ToArray();
        // Two bars a day; what happens before the last one of a day changes no daily figure.
        double[] intraday = [.. daily.SelectMany(equity => (double[])[equity * 0.9, equity])];
        var metrics = new RunBuilder(intraday) { Start = 100 }.Every(TimeSpan.FromHours(12)).Metrics();
        Assert.That(metrics[Metric.SharpeRatio], Is.EqualTo(FortyDays().Metrics()[Metric.SharpeRatio]).Within(1e-9));
        Assert.That(metrics[Metric.MaxDrawdownPct], Is.GreaterThan(9));
    }

    [Test]
    public void TailIsInterpolatedBetweenOrderStatistics()
    {
        double[] values = [.. Enumerable.Range(0, 31).Select(i => (30 - i) / 100.0)];
        var tail = HistoricalTail.Of(values, 0.05); // Position 1.5: between 0.01 and 0.02.
        Assert.That(tail.ValueAtRisk, Is.EqualTo(0.015).Within(1e-15));
        Assert.That(tail.ExpectedShortfall, Is.EqualTo(0.005).Within(1e-15));
    }

    [Test]
    public void MomentsKeepTheirDigitsOnALargeMean()
    {
        var moments = SampleMoments.Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
        Assert.That(moments.StandardDeviation * moments.StandardDeviation, Is.EqualTo(30).Within(1e-12));
        Assert.That(moments.Kurtosis, Is.EqualTo((((6 * 6 * 6 * 6) + (3 * 3 * 3 * 3)) / 2.0) / (22.5 * 22.5)).Within(1e-12));
    }

    private static RunBuilder FortyDays()
    {
        double[] returns = [0.02, -0.01, 0.01, 0];
        var equity = new double[41];
        var closes = new double[41];
        (equity[0], closes[0]) = (100, 50);
        for (var i = 0; i < 40; i++)
        {
            equity[i + 1] = equity[i] * (1 + returns[i % 4]);
            closes[i + 1] = closes[i] * (1 + (returns[i % 4] / 2) + 0.001);
        }

        return new RunBuilder(equity).WithCloses(closes);
    }
}
