using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Windows;

/// <summary>Where a value lies between the lowest low and the highest high of the last n bars.</summary>
internal struct PositionInRange(int period)
{
    private SlidingWindow<double, Maximum> _highs = new(period);
    private SlidingWindow<double, Minimum> _lows = new(period);

    /// <summary>0 at the bottom to 1 at the top; ½ where there is no range, NaN while there are fewer than n bars.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Next(double high, double low, double value)
    {
        var top = _highs.Push(high);
        var bottom = _lows.Push(low);
        if (!_highs.IsFull)
            return double.NaN;
        return top > bottom ? (value - bottom) / (top - bottom) : 0.5;
    }
}
