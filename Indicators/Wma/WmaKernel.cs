using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Mean of the last n values with the weights 1 (oldest) to n, exactly their value where all of them are equal.</summary>
internal struct WmaKernel(int period) : IKernel<double, double>
{
    private readonly int _period = period;
    private readonly double _weights = 0.5 * period * (period + 1.0);
    private SlidingWindow<WeightedSum, WeightedSum> _window = new(period);
    private EqualRun _equal;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input)
    {
        var sum = _window.Push(WeightedSum.Of(input));
        var equal = _equal.Next(input);
        if (!_window.IsFull)
            return double.NaN;
        return equal >= _period ? input : sum.Weighted / _weights;
    }
}
