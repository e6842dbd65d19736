using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Where the close lies in the range of the last n bars, measured down from its top.</summary>
internal struct WilliamsRKernel(int period) : IKernel<(double High, double Low, double Close), double>
{
    private PositionInRange _position = new(period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next((double High, double Low, double Close) input) =>
        100 * (_position.Next(input.High, input.Low, input.Close) - 1);
}
