using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Windows;

/// <summary>
/// Counts how many of the last values are equal. Averages of equal values are set to that value, because their rounded sum
/// divided by their number need not be: on a flat stretch averages of different lengths then tie, and do not cross by rounding.
/// </summary>
internal struct EqualRun
{
    private long _last;
    private int _length;

    /// <summary>Takes a value and gives the number of equal ones up to it: 1 or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Next(double value)
    {
        // Without a branch: ticks repeat at random, and a mispredicted jump costs more than the rest of an average. The bits of
        // finite numbers tell equality, once negative zero is zero, in fewer steps than a comparison that minds NaN.
        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        _length = (_length & -(bits == _last ? 1 : 0)) + 1;
        _last = bits;
        return _length;
    }
}
