using System.Text;

namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Chooses among columns that could hold the time, by what their first rows say.</summary>
internal static class TimeColumns
{
    /// <summary>Whether the texts are times of day: hours and minutes, with seconds or not, and no date.</summary>
    internal static bool AreTimesOfDay(IEnumerable<string> texts) => texts.All(IsTimeOfDay);

    /// <summary>Whether one known format reads all texts.</summary>
    internal static bool AreTimes(IReadOnlyList<string> texts) =>
        TimeFormat.All.Any(f => texts.All(t => f.TryParse(Encoding.UTF8.GetBytes(t.Trim()), out _)));

    /// <summary>Whether two columns name the same instants in every row, so that either may be read.</summary>
    internal static bool Agree(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        TimeFormat.All.Select(f => Times(f, first)).OfType<long[]>().FirstOrDefault() is { } times
        && TimeFormat.All.Select(f => Times(f, second)).OfType<long[]>().Any(other => other.AsSpan().SequenceEqual(times));

    private static long[]? Times(TimeFormat format, IReadOnlyList<string> texts)
    {
        var times = new long[texts.Count];
        for (var i = 0; i < times.Length; i++)
        {
            if (!format.TryParse(Encoding.UTF8.GetBytes(texts[i].Trim()), out times[i]))
                return null;
        }

        return times;
    }

    private static bool IsTimeOfDay(string text)
    {
        var plain = text.Trim();
        return plain.Contains(':', StringComparison.Ordinal) && plain.IndexOf(':') <= 2
            || plain.Length is 4 or 6 && plain.All(char.IsAsciiDigit);
    }
}
