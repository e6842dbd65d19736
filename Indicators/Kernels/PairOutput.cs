using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>Two series.</summary>
internal readonly struct PairOutput(Series first, Series second) : IOutput<PairOutput, (double, double)>
{
    public Series First => first;

    internal Series Second => second;

    public static PairOutput Create(IndicatorSet indicators, bool isComputedAhead) =>
        new(indicators.NewSeries(isComputedAhead), indicators.NewSeries(isComputedAhead));

    public void Name(SpecText spec) => (first.Spec, second.Spec) = (spec.PartAt(0), spec.PartAt(1));

    public void Reserve(int index)
    {
        first.Reserve(index);
        second.Reserve(index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, (double, double) value)
    {
        first.Column[index] = value.Item1;
        second.Column[index] = value.Item2;
    }

    public void WriteMissing(int index) => Write(index, (double.NaN, double.NaN));
}
