using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StrategyHost.Indicators.Windows;

/// <summary>
/// Deviations of a window's values from their mean, read value by value: O(n) a bar, but with no difference of large sums.
/// Four partial sums whatever the hardware, so that the bits are the same everywhere.
/// </summary>
internal static class Deviations
{
    /// <summary>Outside this range squares may have overflowed or lost digits below the normal numbers.</summary>
    private const double SmallestSafe = 1e-280;

    /// <summary>Population standard deviation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Standard(ReadOnlySpan<double> values, double mean)
    {
        var squares = SumOfSquares(values, mean, scale: 1);
        return squares >= SmallestSafe && double.IsFinite(squares)
            ? Math.Sqrt(squares / values.Length)
            : ScaledStandard(values, mean);
    }

    /// <summary>Mean absolute deviation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Mean(ReadOnlySpan<double> values, double mean)
    {
        var center = Vector256.Create(mean);
        var sums = Vector256<double>.Zero;
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        foreach (var vector in vectors)
            sums += Vector256.Abs(vector - center);
        var sum = Total(sums);
        foreach (var value in values[(vectors.Length * 4)..])
            sum += Math.Abs(value - mean);
        return sum / values.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumOfSquares(ReadOnlySpan<double> values, double mean, double scale)
    {
        var center = Vector256.Create(mean);
        var factor = Vector256.Create(scale);
        var sums = Vector256<double>.Zero;
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        foreach (var vector in vectors)
        {
            var deviation = (vector - center) * factor;
            sums += deviation * deviation;
        }

        var sum = Total(sums);
        foreach (var value in values[(vectors.Length * 4)..])
            sum += (value - mean) * scale * ((value - mean) * scale);
        return sum;
    }

    /// <summary>In this order, where the library's own sum leaves the order to the hardware.</summary>
    private static double Total(Vector256<double> sums) =>
        sums.GetElement(0) + sums.GetElement(1) + (sums.GetElement(2) + sums.GetElement(3));

    private static double ScaledStandard(ReadOnlySpan<double> values, double mean)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value - mean));
        if (largest == 0 || !double.IsFinite(largest))
            return largest;

        // A power of two, so that scaling rounds nothing; at most 2^1000, which lifts even the smallest double high enough.
        var exponent = Math.ILogB(largest);
        var scale = Math.ScaleB(1, Math.Min(-exponent, 1000));
        return Math.Sqrt(SumOfSquares(values, mean, scale) / values.Length) / scale;
    }
}
