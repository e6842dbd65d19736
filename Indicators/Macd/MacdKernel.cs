using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Difference of two exponential means, its own exponential mean, and the difference of these.</summary>
internal struct MacdKernel(int fast, int slow, int signal) : IKernel<double, (double Line, double Signal, double Histogram)>
{
    private EmaKernel _fast = EmaKernel.Standard(fast);
    private EmaKernel _slow = EmaKernel.Standard(slow);
    private EmaKernel _signal = EmaKernel.Standard(signal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Line, double Signal, double Histogram) Next(double input)
    {
        var line = _fast.Next(input) - _slow.Next(input);
        var signal = double.IsNaN(line) ? double.NaN : _signal.Next(line);
        return (line, signal, line - signal);
    }
}
