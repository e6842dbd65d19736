using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Change against the value n bars before, in percent of it.</summary>
internal struct RateOfChangeKernel(int period) : IKernel<double, double>
{
    private Delay _delay = new(period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input)
    {
        var before = _delay.Next(input);
        return before == 0 ? double.NaN : 100 * ((input - before) / before);
    }
}
