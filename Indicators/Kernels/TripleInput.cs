using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>Three series.</summary>
internal readonly struct TripleInput(Series first, Series second, Series third) : IInput<(double, double, double)>
{
    public bool IsComputedAhead => first.IsComputedAhead && second.IsComputedAhead && third.IsComputedAhead;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(int index, out (double, double, double) value)
    {
        value = (first.Column[index], second.Column[index], third.Column[index]);
        return double.IsFinite(value.Item1) && double.IsFinite(value.Item2) && double.IsFinite(value.Item3);
    }

    public void Verify(IndicatorSet indicators)
    {
        first.Verify(indicators);
        second.Verify(indicators);
        third.Verify(indicators);
    }
}
