using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>Two series.</summary>
internal readonly struct PairOutput(Series first, Series second) : IOutput<PairOutput, (double, double)>
{
    public Series First => first;

    internal Series Second => second;

    public static PairOutput Create(IndicatorSet indicators, bool isComputedAhead) =>
        new(indicators.NewSeries(isComputedAhead), indicators.NewSeries(isComputedAhead));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, (double, double) value)
    {
        first.Put(index, value.Item1);
        second.Put(index, value.Item2);
    }

    public void WriteMissing(int index) => Write(index, (double.NaN, double.NaN));
}
