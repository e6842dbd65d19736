using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Share of the money that flowed at rising prices.</summary>
internal struct MfiKernel(int period) : IKernel<(double Price, double Volume), double>
{
    private SlidingWindow<double, Sum> _rising = new(period);
    private SlidingWindow<double, Sum> _falling = new(period);
    private double _previous = double.NaN;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next((double Price, double Volume) input)
    {
        var (price, previous) = (input.Price, _previous);
        _previous = price;
        if (double.IsNaN(previous))
            return double.NaN;
        var flow = price * input.Volume;
        var rising = _rising.Push(price > previous ? flow : 0);
        var falling = _falling.Push(price < previous ? flow : 0);
        if (!_rising.IsFull)
            return double.NaN;
        return rising + falling == 0 ? 50 : 100 * (rising / (rising + falling));
    }
}
