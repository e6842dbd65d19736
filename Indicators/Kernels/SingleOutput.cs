using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>One series.</summary>
internal readonly struct SingleOutput(Series first) : IOutput<SingleOutput, double>
{
    public Series First => first;

    public static SingleOutput Create(IndicatorSet indicators, bool isComputedAhead) => new(indicators.NewSeries(isComputedAhead));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, double value) => first.Put(index, value);

    public void WriteMissing(int index) => first.Put(index, double.NaN);
}
