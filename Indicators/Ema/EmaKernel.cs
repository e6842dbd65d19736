using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>
/// Exponential mean, seeded with the mean of the first n values. One fused multiply-add a bar: the old mean and the new value
/// are weighted with numbers that add up to exactly 1, so a mean that has reached a flat stretch stays on it.
/// </summary>
internal struct EmaKernel : IKernel<double, double>
{
    private readonly int _period;
    private readonly double _keep;
    private readonly double _take;
    private int _count;
    private double _mean;

    private EmaKernel(int period, double smoothing)
    {
        _period = period;
        _keep = 1 - smoothing;
        _take = 1 - _keep;
    }

    /// <summary>Weight 2 / (n + 1) on the new value.</summary>
    internal static EmaKernel Standard(int period) => new(period, 2.0 / (period + 1));

    /// <summary>Weight 1 / n on the new value (Wilder 1978).</summary>
    internal static EmaKernel Wilder(int period) => new(period, 1.0 / period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input)
    {
        if (_count == _period)
            return _mean = Math.FusedMultiplyAdd(_keep, _mean, _take * input);
        _mean += (input - _mean) / ++_count;
        return _count == _period ? _mean : double.NaN;
    }
}
