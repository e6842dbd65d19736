namespace StrategyHost.Host.Reports.Columns;

/// <summary>
/// How many decimals a column is kept with. Prices are decimal fractions that went through a double: value = units / 10^decimals
/// gives back the very same double, in a browser as well, and whole units take a fraction of the space.
/// </summary>
internal readonly record struct DecimalScale
{
    private const int MostDecimals = 12;

    /// <summary>2^50: differences of such units, doubled by the zigzag code, are still exact in a double, the only number a browser has.</summary>
    private const double LargestUnits = 1_125_899_906_842_624;

    private static readonly double[] Powers = [.. Enumerable.Range(0, MostDecimals + 1).Select(i => double.Parse($"1e{i}", System.Globalization.CultureInfo.InvariantCulture))];

    private DecimalScale(int decimals) => Decimals = decimals;

    public int Decimals { get; }

    /// <summary>The fewest decimals that give every value back exactly; where none up to <paramref name="most"/> do, what gives <paramref name="digits"/> significant digits.</summary>
    /// <param name="most">Most decimals to try.</param>
    /// <param name="digits">Significant digits of the largest value otherwise.</param>
    /// <param name="columns">Columns that share the scale; NaN is skipped.</param>
    public static DecimalScale Exact(int most, int digits, params ReadOnlySpan<double[]> columns)
    {
        var decimals = 0;
        foreach (var column in columns)
        {
            foreach (var value in column)
            {
                while (decimals <= most && !IsExact(value, Powers[decimals]))
                    decimals++;
            }
        }

        return decimals <= most ? new DecimalScale(decimals) : Significant(digits, columns);
    }

    /// <summary>Decimals that keep <paramref name="digits"/> significant digits of the largest value.</summary>
    public static DecimalScale Significant(int digits, params ReadOnlySpan<double[]> columns)
    {
        var largest = 0.0;
        foreach (var column in columns)
        {
            foreach (var value in column)
                largest = double.IsFinite(value) ? Math.Max(largest, Math.Abs(value)) : largest;
        }

        var whole = largest > 0 ? (int)Math.Floor(Math.Log10(largest)) + 1 : 1;
        return new DecimalScale(Math.Clamp(digits - whole, 0, MostDecimals));
    }

    public static DecimalScale Of(int decimals) => new(Math.Clamp(decimals, 0, MostDecimals));

    /// <summary>The value in units, rounded to the nearest; values beyond what a double counts exactly are cut off there.</summary>
    public long ToUnits(double value) => (long)Math.Clamp(Math.Round(value * Powers[Decimals]), -LargestUnits, LargestUnits);

    private static bool IsExact(double value, double power)
    {
        if (!double.IsFinite(value))
            return true;
        var units = Math.Round(value * power);
        return Math.Abs(units) < LargestUnits && units / power == value;
    }
}
