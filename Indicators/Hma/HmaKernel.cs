using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Hull's moving average: WMA(2·WMA(x, n/2) − WMA(x, n), √n), both rounded down.</summary>
internal struct HmaKernel(int period) : IKernel<double, double>
{
    private WmaKernel _fast = new(period / 2);
    private WmaKernel _slow = new(period);
    private WmaKernel _smooth = new((int)Math.Sqrt(period));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input)
    {
        var fast = _fast.Next(input);
        var slow = _slow.Next(input);
        return double.IsNaN(slow) ? double.NaN : _smooth.Next(2 * fast - slow);
    }
}
