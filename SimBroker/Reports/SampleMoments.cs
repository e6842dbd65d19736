namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Moments of a sample in two passes, the mean first: the one-pass formulas lose all digits where the mean is large against the
/// spread.
/// </summary>
internal readonly record struct SampleMoments
{
    // A return carries a rounding error of some 1e-16; a spread of that size is rounding, and a ratio over it noise.
    private const double Rounding = 1e-14;

    private SampleMoments(int count, double mean, double second, double third, double fourth)
    {
        Count = count;
        Mean = mean;
        StandardDeviation = Math.Sqrt(second / (count - 1));
        var variance = second / count;
        Skew = third / count / (variance * Math.Sqrt(variance));
        Kurtosis = fourth / count / (variance * variance);
    }

    internal int Count { get; }

    internal double Mean { get; }

    /// <summary>With ddof 1.</summary>
    internal double StandardDeviation { get; }

    /// <summary>Of the population.</summary>
    internal double Skew { get; }

    /// <summary>Raw, of the population: 3 for a normal distribution.</summary>
    internal double Kurtosis { get; }

    /// <summary>Whether the values differ by more than rounding; they are of the size of 1, or of the mean.</summary>
    internal bool Varies => StandardDeviation > Rounding * Math.Max(1, Math.Abs(Mean));

    internal static SampleMoments Of(ReadOnlySpan<double> values)
    {
        var mean = MeanOf(values);
        double second = 0, third = 0, fourth = 0;
        foreach (var value in values)
        {
            var deviation = value - mean;
            var square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }

        return new SampleMoments(values.Length, mean, second, third, fourth);
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
