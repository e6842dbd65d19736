using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Population standard deviation of the last n values, in two passes over the window: O(n) a bar.</summary>
internal struct StandardDeviationKernel(int period) : IKernel<double, double>
{
    private SmaKernel _mean = new(period);
    private Delay _window = new(period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input) => Next(input, out _);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Next(double input, out double mean)
    {
        mean = _mean.Next(input);
        _window.Next(input);
        return double.IsNaN(mean) ? double.NaN : Deviations.Standard(_window.Values, mean);
    }
}
