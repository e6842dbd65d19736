using System.Runtime.CompilerServices;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// Counts how many bars of some columns, from the first on, pass <see cref="BarCheck"/>. The same columns serve many runs of a
/// sweep, and the count is kept with them.
/// </summary>
internal static class SoundBarCount
{
    private static readonly ConditionalWeakTable<double[], Counted> Known = [];

    internal static int Of(in ReplayBars bars)
    {
        if (Known.TryGetValue(bars.Close, out var counted) && counted.Bars == bars)
            return counted.Count;
        counted = new Counted(bars, Count(bars));
        Known.AddOrUpdate(bars.Close, counted);
        return counted.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Count(in ReplayBars bars)
    {
        var (times, open, high, low, close) = (bars.Times, bars.Open, bars.High, bars.Low, bars.Close);
        var last = -1L;
        for (var i = 0; i < times.Length; i++)
        {
            if (!BarCheck.IsUsable(open[i], high[i], low[i], close[i], times[i], last))
                return i;
            last = times[i];
        }

        return times.Length;
    }

    private sealed record Counted(ReplayBars Bars, int Count);
}
