namespace StrategyHost.Unit.Indicators.Naive;

/// <summary>An operation over each window of a column.</summary>
internal static class NaiveWindow
{
    /// <summary>NaN where there are fewer than n values or one of them is NaN.</summary>
    internal static double[] Over(double[] x, int n, Func<double[], double> operation) =>
        [.. x.Select((_, t) => t + 1 < n || x[(t + 1 - n)..(t + 1)].Any(double.IsNaN) ? double.NaN : operation(x[(t + 1 - n)..(t + 1)]))];

    internal static double[] Highest(double[] x, int n) => Over(x, n, window => window.Max());

    internal static double[] Lowest(double[] x, int n) => Over(x, n, window => window.Min());

    /// <summary>The value n bars before.</summary>
    internal static double[] Before(double[] x, int n) => [.. x.Select((_, t) => t < n ? double.NaN : x[t - n])];
}
