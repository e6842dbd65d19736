using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Data.Quality;

/// <summary>Finds the interval of a series and the gaps in it.</summary>
internal static class GapFinder
{
    private const int MaxListed = 10;

    /// <summary>Most frequent distance of neighbouring times, the shortest of equally frequent ones; 0 for a single bar.</summary>
    internal static long Interval(ReadOnlySpan<long> times)
    {
        Dictionary<long, int> frequencies = [];
        for (var i = 1; i < times.Length; i++)
        {
            var distance = times[i] - times[i - 1];
            frequencies[distance] = frequencies.GetValueOrDefault(distance) + 1;
        }

        return frequencies.OrderByDescending(f => f.Value).ThenBy(f => f.Key).FirstOrDefault().Key;
    }

    /// <summary>Finds the gaps.</summary>
    internal static GapFindings Find(BarColumns bars, long interval)
    {
        var gaps = All(bars.Times, interval);
        var unexplained = gaps.Where(g => g.Kind == GapKind.Unexplained).ToList();
        return new GapFindings
        {
            Weekends = gaps.Count(g => g.Kind == GapKind.Weekend),
            SessionBreaks = gaps.Count(g => g.Kind == GapKind.SessionBreak),
            Unexplained = unexplained.Count,
            MissingBars = unexplained.Sum(g => g.MissingBars),
            Largest = [.. unexplained.OrderByDescending(g => g.MissingBars).ThenBy(g => g.After).Take(MaxListed)],
        };
    }

    private static List<Gap> All(long[] times, long interval)
    {
        List<Gap> gaps = [];
        var hasSessions = HasSessions(times, interval);
        for (var i = 1; i < times.Length; i++)
        {
            if (IsGap(times[i - 1], times[i], interval))
                gaps.Add(Describe(times[i - 1], times[i], interval, hasSessions));
        }

        return gaps;
    }

    private static bool IsGap(long after, long before, long interval) => before - after >= interval + interval / 2;

    private static Gap Describe(long after, long before, long interval, bool hasSessions)
    {
        var kind = IsWeekend(after + interval, before) ? GapKind.Weekend
            : hasSessions && IsNight(after, before, interval) ? GapKind.SessionBreak
            : GapKind.Unexplained;
        var missing = (before - after + interval / 2) / interval - 1;
        return new Gap(new DateTime(after, DateTimeKind.Utc), new DateTime(before, DateTimeKind.Utc), missing, kind);
    }

    /// <summary>Whether the nights of the series are regularly without bars.</summary>
    private static bool HasSessions(long[] times, long interval)
    {
        var changes = 0;
        var nights = 0;
        for (var i = 1; i < times.Length; i++)
        {
            if (Day(times[i]) - Day(times[i - 1]) != 1)
                continue;
            changes++;
            if (IsGap(times[i - 1], times[i], interval))
                nights++;
        }

        return nights > 0 && nights * 2 >= changes;
    }

    private static bool IsNight(long after, long before, long interval) =>
        Day(before) - Day(after) == 1 && before - after - interval < TimeSpan.TicksPerDay;

    /// <summary>Whether the absent bars begin on or before a Saturday's noon and end behind it, within four days.</summary>
    private static bool IsWeekend(long from, long to)
    {
        if (to - from > 4 * TimeSpan.TicksPerDay)
            return false;
        var day = (int)new DateTime(from).DayOfWeek;
        var saturday = from - from % TimeSpan.TicksPerDay + (DayOfWeek.Saturday - (DayOfWeek)day) * TimeSpan.TicksPerDay;
        var noon = saturday + TimeSpan.TicksPerDay / 2;
        return from <= noon && noon < to;
    }

    private static long Day(long time) => time / TimeSpan.TicksPerDay;
}
