using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Distance of the typical price from its mean in mean deviations, in two passes over the window: O(n) a bar.</summary>
internal struct CciKernel(int period) : IKernel<double, double>
{
    private SmaKernel _mean = new(period);
    private Delay _window = new(period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input)
    {
        var mean = _mean.Next(input);
        _window.Next(input);
        if (double.IsNaN(mean))
            return double.NaN;
        var deviation = Deviations.Mean(_window.Values, mean);
        return deviation > 0 ? (input - mean) / deviation / 0.015 : 0;
    }
}
