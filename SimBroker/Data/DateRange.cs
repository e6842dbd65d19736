using System.Globalization;

namespace StrategyHost.SimBroker.Data;

/// <summary>
/// A range of bar times in UTC, the first day included, the last day excluded: <c>20180101-20190101</c> is the year 2018, and
/// ranges that share a day's name follow each other without a common bar. Either end may be missing.
/// </summary>
public readonly record struct DateRange
{
    private const string Format = "yyyyMMdd";

    private DateRange(long from, long to)
    {
        FromTicks = from;
        ToTicks = to;
    }

    /// <summary>Every time.</summary>
    public static DateRange All { get; } = new(0, long.MaxValue);

    /// <summary>First time, included, in UTC ticks.</summary>
    public long FromTicks { get; }

    /// <summary>Last time, excluded, in UTC ticks.</summary>
    public long ToTicks { get; }

    /// <summary>Reads <c>yyyyMMdd-yyyyMMdd</c>, <c>yyyyMMdd-</c> or <c>-yyyyMMdd</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The range; <see cref="All"/> where the text is none.</param>
    /// <param name="error">What is wrong and what is expected; empty on success.</param>
    /// <returns>Whether the text is a range.</returns>
    public static bool TryParse(string? text, out DateRange range, out string error)
    {
        range = All;
        var parts = (text ?? "").Trim().Split('-');
        if (parts.Length != 2 || (parts[0].Length == 0 && parts[1].Length == 0))
        {
            error = $"'{text}' is not a range of dates. Expected: yyyyMMdd-yyyyMMdd, such as 20180101-20190101 (the last day is excluded); either end may be missing, such as 20180101-.";
            return false;
        }

        var from = All.FromTicks;
        var to = All.ToTicks;
        if (!TryParseDay(parts[0], ref from, out error) || !TryParseDay(parts[1], ref to, out error))
            return false;
        if (from >= to)
        {
            error = $"The range '{text}' holds no day: its first day is not before its last, which is excluded. Expected: an earlier date before the '-'.";
            return false;
        }

        range = new DateRange(from, to);
        return true;
    }

    /// <summary>The range as it is written on the command line.</summary>
    public override string ToString() =>
        $"{(FromTicks == All.FromTicks ? "" : Day(FromTicks))}-{(ToTicks == All.ToTicks ? "" : Day(ToTicks))}";

    private static bool TryParseDay(string text, ref long ticks, out string error)
    {
        error = "";
        if (text.Length == 0)
            return true;
        if (DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            ticks = day.Ticks;
            return true;
        }

        error = $"'{text}' is not a date. Expected: yyyyMMdd, such as 20180101.";
        return false;
    }

    private static string Day(long ticks) => new DateTime(ticks).ToString(Format, CultureInfo.InvariantCulture);
}
