using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Natural logarithm.</summary>
internal struct LogKernel : IKernel<double, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Next(double input) => input > 0 ? Math.Log(input) : double.NaN;
}
