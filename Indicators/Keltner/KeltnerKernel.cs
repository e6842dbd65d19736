using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Exponential mean of the close and bands at a multiple of the average true range.</summary>
internal struct KeltnerKernel(int period, double multiplier, int atrPeriod)
    : IKernel<(double High, double Low, double Close), (double Upper, double Middle, double Lower)>
{
    private readonly double _multiplier = multiplier;
    private EmaKernel _middle = EmaKernel.Standard(period);
    private AtrKernel _range = new(atrPeriod);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Upper, double Middle, double Lower) Next((double High, double Low, double Close) input)
    {
        var middle = _middle.Next(input.Close);
        var width = _multiplier * _range.Next(input);
        return double.IsNaN(width) ? (width, width, width) : (middle + width, middle, middle - width);
    }
}
