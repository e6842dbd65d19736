using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Reports;

/// <summary>What a report says about the bars beside their hash.</summary>
internal static class DataFacts
{
    /// <summary>The most frequent distance between bars in ticks, the shorter one where two are equally frequent; null below two bars.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static long? Interval(ReadOnlySpan<long> times)
    {
        var counts = new Dictionary<long, int>();
        // Most bars follow at the distance of the bar before: counting runs of equal gaps spares the look-up.
        long gap = 0;
        var run = 0;
        for (var i = 1; i < times.Length; i++)
        {
            var next = times[i] - times[i - 1];
            if (next != gap)
            {
                Count(counts, gap, run);
                (gap, run) = (next, 0);
            }

            run++;
        }

        Count(counts, gap, run);
        return MostFrequent(counts);
    }

    private static void Count(Dictionary<long, int> counts, long gap, int run)
    {
        if (run > 0)
            counts[gap] = counts.GetValueOrDefault(gap) + run;
    }

    private static long? MostFrequent(Dictionary<long, int> counts)
    {
        long? best = null;
        var most = 0;
        foreach (var (gap, count) in counts)
        {
            if (count > most || (count == most && gap < best))
                (best, most) = (gap, count);
        }

        return best;
    }
}
