using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>How recent the extremes of the last n + 1 bars are.</summary>
internal struct AroonKernel(int period) : IKernel<(double High, double Low), (double Up, double Down, double Oscillator)>
{
    private readonly int _period = period;
    private SlidingWindow<Extreme, EarliestHighest> _highs = new(period + 1);
    private SlidingWindow<Extreme, EarliestLowest> _lows = new(period + 1);
    private int _index = -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Up, double Down, double Oscillator) Next((double High, double Low) input)
    {
        _index++;
        var high = _highs.Push(new Extreme(input.High, _index));
        var low = _lows.Push(new Extreme(input.Low, _index));
        if (!_highs.IsFull)
            return (double.NaN, double.NaN, double.NaN);
        var (up, down) = (Recency(high), Recency(low));
        return (up, down, up - down);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly double Recency(Extreme extreme) => 100.0 * (_period - (_index - extreme.Index)) / _period;
}
