using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Simple mean and bands at a multiple of the population standard deviation.</summary>
internal struct BollingerKernel(int period, double deviations) : IKernel<double, (double Upper, double Middle, double Lower)>
{
    private readonly double _deviations = deviations;
    private StandardDeviationKernel _deviation = new(period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Upper, double Middle, double Lower) Next(double input)
    {
        var width = _deviations * _deviation.Next(input, out var mean);
        return (mean + width, mean, mean - width);
    }
}
