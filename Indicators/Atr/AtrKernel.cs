using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Wilder's average of the true range.</summary>
internal struct AtrKernel(int period) : IKernel<(double High, double Low, double Close), double>
{
    private TrueRange _range = new();
    private EmaKernel _average = EmaKernel.Wilder(period);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next((double High, double Low, double Close) input)
    {
        var range = _range.Next(input.High, input.Low, input.Close);
        return double.IsNaN(range) ? double.NaN : _average.Next(range);
    }
}
