using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Highest high and lowest low of the n bars before the current one.</summary>
internal struct DonchianKernel(int period) : IKernel<(double High, double Low), (double Upper, double Middle, double Lower)>
{
    private SlidingWindow<double, Maximum> _highs = new(period);
    private SlidingWindow<double, Minimum> _lows = new(period);
    private double _upper = double.NaN;
    private double _lower = double.NaN;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Upper, double Middle, double Lower) Next((double High, double Low) input)
    {
        var (upper, lower) = (_upper, _lower);
        var (highest, lowest) = (_highs.Push(input.High), _lows.Push(input.Low));
        if (_highs.IsFull)
            (_upper, _lower) = (highest, lowest);
        return (upper, (upper + lower) / 2, lower);
    }
}
