using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>Where the RSI lies in its own range, averaged twice.</summary>
internal struct StochasticRsiKernel(int rsiPeriod, int period, int signal, int smoothing)
    : IKernel<double, (double Value, double Signal)>
{
    private RsiKernel _rsi = new(rsiPeriod);
    private PositionInRange _position = new(period);
    private SmaKernel _value = new(smoothing);
    private SmaKernel _signal = new(signal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Value, double Signal) Next(double input)
    {
        var rsi = _rsi.Next(input);
        var raw = double.IsNaN(rsi) ? double.NaN : 100 * _position.Next(rsi, rsi, rsi);
        var value = double.IsNaN(raw) ? double.NaN : _value.Next(raw);
        return (value, double.IsNaN(value) ? double.NaN : _signal.Next(value));
    }
}
