using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Natural logarithm.</summary>
internal struct LogKernel : IKernel<double, double>
{
    public readonly double Next(double input) => input > 0 ? Math.Log(input) : double.NaN;
}
