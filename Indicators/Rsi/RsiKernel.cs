using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Wilder's relative strength index.</summary>
internal struct RsiKernel(int period) : IKernel<double, double>
{
    private readonly bool _remembers = period > 1;
    private EmaKernel _gain = EmaKernel.Wilder(period);
    private EmaKernel _loss = EmaKernel.Wilder(period);
    private double _previous = double.NaN;
    private double _value = double.NaN;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input)
    {
        var change = input - _previous;
        _previous = input;
        if (double.IsNaN(change))
            return double.NaN;
        var gain = _gain.Next(change > 0 ? change : 0);
        var loss = _loss.Next(change < 0 ? -change : 0);

        // No change shrinks both averages alike: the index stays what it was, to the last bit, instead of trembling.
        if (change != 0 || !_remembers || double.IsNaN(_value))
            _value = loss == 0 ? 100 : 100 * (gain / (gain + loss));
        return double.IsNaN(gain) ? double.NaN : _value;
    }
}
