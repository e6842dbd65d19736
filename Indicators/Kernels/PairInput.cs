using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>Two series.</summary>
internal readonly struct PairInput(Series first, Series second) : IInput<(double, double)>
{
    public bool IsComputedAhead => first.IsComputedAhead && second.IsComputedAhead;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(int index, out (double, double) value)
    {
        value = (first.Column[index], second.Column[index]);
        return double.IsFinite(value.Item1) && double.IsFinite(value.Item2);
    }

    public void Verify(IndicatorSet indicators)
    {
        first.Verify(indicators);
        second.Verify(indicators);
    }
}
