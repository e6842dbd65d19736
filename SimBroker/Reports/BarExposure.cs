using System.Runtime.CompilerServices;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Counts the bars during which a position was held, each bar once however many positions overlap.</summary>
internal static class BarExposure
{
    /// <summary>Bars from entry to exit, both included; open positions last to the final bar.</summary>
    internal static int BarsHeld(BrokerReport report, int bars)
    {
        var entries = new int[report.Trades.Count + report.OpenPositions.Count];
        var exits = new int[entries.Length];
        var count = 0;
        foreach (var trade in report.Trades)
            (entries[count], exits[count++]) = (trade.EntryIndex, trade.ExitIndex);
        foreach (var position in report.OpenPositions)
            (entries[count], exits[count++]) = (position.EntryIndex, bars - 1);
        Array.Sort(entries, exits);
        return UnionLength(entries, exits, bars);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int UnionLength(int[] entries, int[] exits, int bars)
    {
        var held = 0;
        var next = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var first = Math.Max(entries[i], next);
            var end = Math.Min(exits[i], bars - 1) + 1;
            if (end <= first)
                continue;
            held += end - first;
            next = end;
        }

        return held;
    }
}
