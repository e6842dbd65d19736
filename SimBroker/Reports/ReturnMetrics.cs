namespace StrategyHost.SimBroker.Reports;

/// <summary>Computes the metrics of <see cref="ReturnDefinitions"/> that come from the daily grid.</summary>
internal static class ReturnMetrics
{
    // Below this a Sharpe ratio's standard error is near 3 when annualised: a number without a meaning.
    private const int FewestReturns = 30;

    internal static void Compute(DailyGrid grid, double[] closes, MetricValues values)
    {
        var returns = grid.EquityReturns();
        var periods = grid.PeriodsPerYear();
        values[Metric.DailyReturns] = returns.Length;
        values[Metric.PeriodsPerYear] = periods;
        values.Meet(MetricNeeds.Returns, returns.Length >= FewestReturns);
        if (returns.Length < FewestReturns)
            return;

        var moments = SampleMoments.Of(returns);
        values.Meet(MetricNeeds.Variance, moments.Varies);
        Ratios(returns, moments, periods, values);
        Shape(returns, moments, values);
        Regress(returns, moments.Mean, grid.PriceReturns(closes), periods, values);
    }

    private static void Ratios(double[] returns, SampleMoments moments, int periods, MetricValues values)
    {
        var squares = 0.0;
        foreach (var value in returns)
        {
            var below = Math.Min(value, 0);
            squares += below * below;
        }

        values.Meet(MetricNeeds.Downside, squares > 0);
        values[Metric.VolatilityAnnPct] = moments.StandardDeviation * Math.Sqrt(periods) * 100;
        values[Metric.SharpeRatio] = moments.Mean / moments.StandardDeviation * Math.Sqrt(periods);
        values[Metric.SortinoRatio] = moments.Mean / Math.Sqrt(squares / returns.Length) * Math.Sqrt(periods);
    }

    private static void Shape(double[] returns, SampleMoments moments, MetricValues values)
    {
        var tail = HistoricalTail.Of(returns, 0.05);
        values[Metric.Var95] = tail.ValueAtRisk;
        values[Metric.Cvar95] = tail.ExpectedShortfall;
        values[Metric.Skew] = moments.Skew;
        values[Metric.Kurtosis] = moments.Kurtosis;
        values[Metric.Psr] = SharpeSignificance.Probability(
            moments.Mean / moments.StandardDeviation, benchmark: 0, moments.Count, moments.Skew, moments.Kurtosis);
    }

    private static void Regress(double[] returns, double mean, double[] market, int periods, MetricValues values)
    {
        var moments = SampleMoments.Of(market);
        values.Meet(MetricNeeds.BenchmarkVariance, moments.Varies);
        var line = LinearRegression.Of(market, moments.Mean, returns, mean);
        values[Metric.Alpha] = line.Intercept * periods;
        values[Metric.Beta] = line.Slope;
    }
}
