using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>One series.</summary>
internal readonly struct SingleInput(Series source) : IInput<double>
{
    /// <summary>The values, as far as they are known.</summary>
    internal double[] Column => source.Column;

    public bool IsComputedAhead => source.IsComputedAhead;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(int index, out double value)
    {
        value = source.Column[index];
        return double.IsFinite(value);
    }

    public void Verify(IndicatorSet indicators) => source.Verify(indicators);
}
