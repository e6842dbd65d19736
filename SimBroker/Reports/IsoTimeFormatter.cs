using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Writes UTC times as <c>2024-03-01T09:30:00Z</c>, with a fraction only where there is one. The date's text is kept from one
/// call to the next, as most bars share it with the bar before.
/// </summary>
internal sealed class IsoTimeFormatter
{
    /// <summary>Length of the longest text, seven digits of fraction included.</summary>
    internal const int MaxLength = 28;

    private readonly byte[] _text = "0000-00-00T00:00:00.0000000Z"u8.ToArray();
    private long _day = -1;

    /// <summary>The text of a time; valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ReadOnlySpan<byte> Format(DateTime time)
    {
        var (day, rest) = Math.DivRem(time.Ticks, TimeSpan.TicksPerDay);
        if (day != _day)
            SetDate(time, day);
        var (seconds, fraction) = Math.DivRem(rest, TimeSpan.TicksPerSecond);
        var (minutes, second) = Math.DivRem((int)seconds, 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        TwoDigits(hour, 11);
        TwoDigits(minute, 14);
        TwoDigits(second, 17);
        var length = fraction == 0 ? 19 : SetFraction((int)fraction);
        _text[length] = (byte)'Z';
        return _text.AsSpan(0, length + 1);
    }

    private void SetDate(DateTime time, long day)
    {
        _day = day;
        TwoDigits(time.Year / 100, 0);
        TwoDigits(time.Year % 100, 2);
        TwoDigits(time.Month, 5);
        TwoDigits(time.Day, 8);
    }

    private int SetFraction(int ticks)
    {
        _text[19] = (byte)'.';
        for (var i = 26; i > 19; i--)
        {
            (ticks, var digit) = Math.DivRem(ticks, 10);
            _text[i] = (byte)('0' + digit);
        }

        return _text.AsSpan(0, 27).TrimEnd((byte)'0').Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TwoDigits(int value, int at)
    {
        var (tens, ones) = Math.DivRem(value, 10);
        _text[at] = (byte)('0' + tens);
        _text[at + 1] = (byte)('0' + ones);
    }
}
