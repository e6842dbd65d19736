using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Mean of the last n values, exactly their value where all of them are equal.</summary>
internal struct SmaKernel(int period) : IKernel<double, double>
{
    private readonly int _period = period;
    private readonly double _count = period;
    private SlidingWindow<double, Sum> _window = new(period);
    private EqualRun _equal;

    /// <summary>True where the last value completed a block of n: what follows depends on no more than those n.</summary>
    internal readonly bool IsAtBlock => _window.IsAtBlock;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input)
    {
        var sum = _window.Push(input);
        var equal = _equal.Next(input);
        if (!_window.IsFull)
            return double.NaN;
        return equal >= _period ? input : sum / _count;
    }
}
