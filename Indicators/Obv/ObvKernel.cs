using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Running sum of signed volume, with what each addition rounds away carried along (Neumaier 1974).</summary>
internal struct ObvKernel() : IKernel<(double Close, double Volume), double>
{
    private double _previous = double.NaN;
    private double _sum;
    private double _lost;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next((double Close, double Volume) input)
    {
        var (close, volume) = input;
        if (close > _previous)
            Add(volume);
        else if (close < _previous)
            Add(-volume);
        _previous = close;
        return _sum + _lost;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(double volume)
    {
        var sum = _sum + volume;
        _lost += Math.Abs(_sum) >= Math.Abs(volume) ? _sum - sum + volume : volume - sum + _sum;
        _sum = sum;
    }
}
