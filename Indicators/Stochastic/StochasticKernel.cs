using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Where the close lies in the range of the last n bars, averaged twice.</summary>
internal struct StochasticKernel(int period, int smoothing, int signal)
    : IKernel<(double High, double Low, double Close), (double K, double D, double J)>
{
    private PositionInRange _position = new(period);
    private SmaKernel _k = new(smoothing);
    private SmaKernel _d = new(signal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double K, double D, double J) Next((double High, double Low, double Close) input)
    {
        var raw = 100 * _position.Next(input.High, input.Low, input.Close);
        var k = double.IsNaN(raw) ? double.NaN : _k.Next(raw);
        var d = double.IsNaN(k) ? double.NaN : _d.Next(k);
        return (k, d, 3 * k - 2 * d);
    }
}
