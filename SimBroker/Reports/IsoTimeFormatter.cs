namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Writes UTC times as <c>2024-03-01T09:30:00Z</c>, with a fraction only where there is one. The date's text is kept from one
/// call to the next, as most bars share it with the bar before.
/// </summary>
internal sealed class IsoTimeFormatter
{
    /// <summary>Room that any time fits in.</summary>
    internal const int MaxLength = 28;

    private const int DateLength = 11; // yyyy-MM-ddT

    private readonly byte[] _date = new byte[DateLength];
    private long _day = -1;

    internal int Format(DateTime time, Span<byte> target)
    {
        var (day, rest) = Math.DivRem(time.Ticks, TimeSpan.TicksPerDay);
        if (day != _day)
            FormatDate(time, day);
        _date.CopyTo(target);
        var (seconds, fraction) = Math.DivRem(rest, TimeSpan.TicksPerSecond);
        var (minutes, second) = Math.DivRem((int)seconds, 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        Digits(hour, 2, target[DateLength..]);
        target[13] = (byte)':';
        Digits(minute, 2, target[14..]);
        target[16] = (byte)':';
        Digits(second, 2, target[17..]);
        var length = fraction == 0 ? 19 : 19 + Fraction((int)fraction, target[19..]);
        target[length] = (byte)'Z';
        return length + 1;
    }

    private static int Fraction(int ticks, Span<byte> target)
    {
        target[0] = (byte)'.';
        Digits(ticks, 7, target[1..]);
        return target[..8].TrimEnd((byte)'0').Length;
    }

    private static void Digits(int value, int count, Span<byte> target)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            target[i] = (byte)('0' + digit);
        }
    }

    private void FormatDate(DateTime time, long day)
    {
        _day = day;
        Digits(time.Year, 4, _date);
        _date[4] = (byte)'-';
        Digits(time.Month, 2, _date.AsSpan(5));
        _date[7] = (byte)'-';
        Digits(time.Day, 2, _date.AsSpan(8));
        _date[10] = (byte)'T';
    }
}
