using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Data.Quality;

/// <summary>Gathers the findings about a file that has been read.</summary>
internal static class BarInspector
{
    /// <summary>Gathers them.</summary>
    internal static BarFileInfo Inspect(BarData data)
    {
        var bars = data.Bars;
        var interval = GapFinder.Interval(bars.Times);
        return new BarFileInfo
        {
            Data = data,
            First = bars[0].Time,
            Last = bars[bars.Count - 1].Time,
            Interval = new TimeSpan(interval),
            Gaps = GapFinder.Find(bars, interval),
            Outliers = OutlierFinder.Find(bars),
            ZeroVolumeBars = bars.Volume.Count(v => v == 0),
            FlatBars = FlatBars(bars),
            LowestPrice = bars.Low.Min(),
            HighestPrice = bars.High.Max(),
            BarsByWeekday = Weekdays(bars.Times),
        };
    }

    private static int FlatBars(BarColumns bars)
    {
        var count = 0;
        for (var i = 0; i < bars.Count; i++)
        {
            // The prices lie between low and high, so that all are equal where those are.
            if (bars.High[i] == bars.Low[i])
                count++;
        }

        return count;
    }

    private static int[] Weekdays(long[] times)
    {
        var counts = new int[7];
        foreach (var time in times)
            counts[(int)new DateTime(time).DayOfWeek]++;
        return counts;
    }
}
