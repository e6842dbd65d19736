using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>One series.</summary>
internal readonly struct SingleOutput(Series first) : IOutput<SingleOutput, double>
{
    public Series First => first;

    internal double[] Column => first.Column;

    public static SingleOutput Create(IndicatorSet indicators, bool isComputedAhead) => new(indicators.NewSeries(isComputedAhead));

    public void Name(SpecText spec) => first.Spec = spec.PartAt(0);

    public void Reserve(int index) => first.Reserve(index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, double value) => first.Column[index] = value;

    public void WriteMissing(int index) => first.Column[index] = double.NaN;
}
