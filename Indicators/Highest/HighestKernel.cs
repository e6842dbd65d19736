using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Largest of the last n values.</summary>
internal struct HighestKernel(int period) : IKernel<double, double>
{
    private SlidingWindow<double, Maximum> _window = new(period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input)
    {
        var extreme = _window.Push(input);
        return _window.IsFull ? extreme : double.NaN;
    }
}
