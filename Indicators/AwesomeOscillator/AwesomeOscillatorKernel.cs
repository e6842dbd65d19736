using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Fast minus slow mean.</summary>
internal struct AwesomeOscillatorKernel(int fast, int slow) : IKernel<double, double>
{
    private SmaKernel _fast = new(fast);
    private SmaKernel _slow = new(slow);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(double input) => _fast.Next(input) - _slow.Next(input);
}
