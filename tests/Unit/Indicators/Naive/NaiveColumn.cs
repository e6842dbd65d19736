namespace StrategyHost.Unit.Indicators.Naive;

/// <summary>
/// A column computed afresh from definitions, with the natural magnitude of each value: what its rounding errors are relative to.
/// NaN magnitude: the value is nothing but rounding.
/// </summary>
internal sealed record NaiveColumn(double[] Values, double[] Magnitudes)
{
    internal int Count => Values.Length;

    internal static NaiveColumn Of(double[] values) => new(values, [.. values.Select(Math.Abs)]);

    /// <summary>Values whose magnitude is the same everywhere, for percentages.</summary>
    internal static NaiveColumn Make(int count, double magnitude, Func<int, double> value) => new(
        [.. Enumerable.Range(0, count).Select(value)], [.. Enumerable.Repeat(magnitude, count)]);

    /// <summary>Applies the same operation to values and magnitudes, both first to last.</summary>
    internal NaiveColumn Linear(Func<double[], double[]> operation) => new(operation(Values), operation(Magnitudes));

    internal NaiveColumn Times(double factor) => new([.. Values.Select(v => v * factor)], [.. Magnitudes.Select(m => m * Math.Abs(factor))]);

    internal NaiveColumn Plus(NaiveColumn other) => new(
        [.. Values.Zip(other.Values, (a, b) => a + b)], [.. Magnitudes.Zip(other.Magnitudes, (a, b) => a + b)]);

    internal NaiveColumn Minus(NaiveColumn other) => Plus(other.Times(-1));

    internal NaiveColumn Sma(int n) => Window(n, window => window.Distinct().Count() == 1 ? window[0] : window.Average());

    internal NaiveColumn Wma(int n) => Window(n, window => window.Distinct().Count() == 1
        ? window[0]
        : window.Select((v, i) => v * (i + 1)).Sum() / (n * (n + 1) / 2));

    internal NaiveColumn Ema(int n) => Linear(x => Smooth(x, n, 2.0 / (n + 1)));

    internal NaiveColumn Wilder(int n) => Linear(x => Smooth(x, n, 1.0 / n));

    internal NaiveColumn Window(int n, Func<double[], double> operation) => Linear(x => NaiveWindow.Over(x, n, operation));

    private static double[] Smooth(double[] x, int n, double k)
    {
        var result = new double[x.Length];
        var start = Array.FindIndex(x, v => !double.IsNaN(v));
        for (var t = 0; t < x.Length; t++)
        {
            if (start < 0 || t < start + n - 1)
                result[t] = double.NaN;
            else if (t == start + n - 1)
                result[t] = x[start..(t + 1)].Average();
            else
                result[t] = (1 - k) * result[t - 1] + k * x[t];
        }

        return result;
    }
}
