using System.Globalization;
using System.Text;
using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.SimBroker.Data.Import;

/// <summary>One way to write times.</summary>
internal sealed class TimeFormat
{
    private const int MaxLength = 80;
    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
    private static readonly string[] YearFirst = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d-MMM-yyyy", "d MMM yyyy", "MMM d, yyyy", "MMM d yyyy"];
    private static readonly string[] DayFirst = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy"];
    private static readonly string[] TimesOfDay = ["", " H:mm", " H:mm:ss", " H:mm:ss.FFFFFFF", " h:mm tt", " h:mm:ss tt", " HHmm", " HHmmss"];
    private readonly string? _pattern;

    private TimeFormat(string? pattern, DateOrder? order)
    {
        _pattern = pattern;
        Order = order;
    }

    /// <summary>The formats tried, in order of preference: that of canonical files, then dates with each way to write the time of day.</summary>
    internal static IReadOnlyList<TimeFormat> All { get; } =
    [
        new(null, null),
        .. Patterns(YearFirst, null),
        .. Patterns(DayFirst, DateOrder.DayFirst),
        .. Patterns(MonthFirst, DateOrder.MonthFirst),
    ];

    /// <summary>Order of day and month where the format leaves it to be guessed.</summary>
    internal DateOrder? Order { get; }

    /// <summary>The format in words.</summary>
    /// <param name="example">A time written in it.</param>
    internal string Describe(string example) => _pattern
        ?? (example.Contains('-', StringComparison.Ordinal) ? "ISO 8601"
        : example.Length == 8 ? "yyyyMMdd"
        : $"epoch {EpochText.UnitOf(long.Parse(example.AsSpan(0, example.IndexOf('.') is var point and >= 0 ? point : example.Length), CultureInfo.InvariantCulture)).ToString().ToLowerInvariant()}");

    /// <summary>Reads a time.</summary>
    internal bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        if (_pattern is null)
            return TimeText.TryParse(text, out ticks);
        ticks = 0;
        Span<char> chars = stackalloc char[MaxLength];
        if (text.Length > MaxLength || !Encoding.UTF8.TryGetChars(text, chars, out var length))
            return false;
        var parsed = DateTime.TryParseExact(chars[..length], _pattern, CultureInfo.InvariantCulture, Styles, out var time);
        ticks = time.Ticks;
        return parsed;
    }

    private static IEnumerable<TimeFormat> Patterns(string[] dates, DateOrder? order) =>
        dates.SelectMany(_ => TimesOfDay, (date, time) => new TimeFormat(date + time, order));
}
