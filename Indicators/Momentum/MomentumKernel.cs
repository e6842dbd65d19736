using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Difference to the value n bars before.</summary>
internal struct MomentumKernel(int period) : IKernel<double, double>
{
    private Delay _delay = new(period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input) => input - _delay.Next(input);
}
