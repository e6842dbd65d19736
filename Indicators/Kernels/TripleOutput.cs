using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>Three series.</summary>
internal readonly struct TripleOutput(Series first, Series second, Series third) : IOutput<TripleOutput, (double, double, double)>
{
    public Series First => first;

    internal Series Second => second;

    internal Series Third => third;

    public static TripleOutput Create(IndicatorSet indicators, bool isComputedAhead) =>
        new(indicators.NewSeries(isComputedAhead), indicators.NewSeries(isComputedAhead), indicators.NewSeries(isComputedAhead));

    public void Name(SpecText spec) => (first.Spec, second.Spec, third.Spec) = (spec.PartAt(0), spec.PartAt(1), spec.PartAt(2));

    public void Reserve(int index)
    {
        first.Reserve(index);
        second.Reserve(index);
        third.Reserve(index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, (double, double, double) value)
    {
        first.Column[index] = value.Item1;
        second.Column[index] = value.Item2;
        third.Column[index] = value.Item3;
    }

    public void WriteMissing(int index) => Write(index, (double.NaN, double.NaN, double.NaN));
}
