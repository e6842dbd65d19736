using StrategyHost.Trading;

namespace StrategyHost.Testing.Runs;

/// <summary>Bars of a test as the engine takes them.</summary>
internal static class Columns
{
    internal static BarColumns Of(IReadOnlyList<Bar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        for (var i = 1; i < bars.Count; i++)
        {
            if (bars[i].Time <= bars[i - 1].Time)
                throw new ArgumentException($"Bar {i} at {bars[i].Time:O} is not later than the one before, {bars[i - 1].Time:O}: bars stand in order of time.", nameof(bars));
        }

        return new BarColumns(
            SymbolOf(bars),
            [.. bars.Select(bar => bar.Time.Ticks)],
            [.. bars.Select(bar => bar.Open)],
            [.. bars.Select(bar => bar.High)],
            [.. bars.Select(bar => bar.Low)],
            [.. bars.Select(bar => bar.Close)],
            [.. bars.Select(bar => bar.Volume)]);
    }

    internal static string SymbolOf(IReadOnlyList<Bar> bars) => bars.Count > 0 && bars[0].Symbol.Length > 0 ? bars[0].Symbol : "TEST";
}
