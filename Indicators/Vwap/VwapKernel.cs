using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>
/// Mean of prices weighted by volume, moved towards each price by its share of the volume so far: no sum of products that
/// could overflow, and equal prices give exactly that price.
/// </summary>
internal struct VwapKernel() : IKernel<(double Price, double Volume), double>
{
    private double _volume;
    private double _mean = double.NaN;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next((double Price, double Volume) input)
    {
        if (input.Volume == 0)
            return _mean;
        _volume += input.Volume;
        _mean = _volume == input.Volume
            ? input.Price
            : Math.FusedMultiplyAdd(input.Volume / _volume, input.Price - _mean, _mean);
        return _mean;
    }
}
