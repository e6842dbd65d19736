using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>
/// Reads the times of bar files: ISO 8601 with 'T' or a space, with or without seconds, fraction and offset (UTC without one),
/// <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c>, and counts since 1970.
/// </summary>
internal static class TimeText
{
    /// <summary>What is accepted, for messages.</summary>
    internal const string Accepted = "an ISO 8601 time such as 2024-01-31T09:30:00Z, a date as yyyy-MM-dd or yyyyMMdd, or an epoch in s, ms, µs or ns";

    private static ReadOnlySpan<int> DaysBeforeMonth => [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>Reads a time; fractions below 100 ns are cut off.</summary>
    /// <param name="text">UTF-8 without surrounding spaces.</param>
    /// <param name="ticks">UTC ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 10 || text[4] != '-')
            return EpochText.TryParse(text, out ticks) || TryDigitDate(text, out ticks);
        if (text[7] != '-' || !TryDate(Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2), out ticks))
            return false;
        return text.Length == 10 || TryTimeOfDay(text, ref ticks);
    }

    /// <summary>Ticks of a day of the proleptic Gregorian calendar; a negative part stands for text that was no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDate(int year, int month, int day, out long ticks)
    {
        ticks = 0;
        if (year < 1 || (uint)(month - 1) >= 12 || day < 1 || (day > 28 && day > DateTime.DaysInMonth(year, month)))
            return false;
        var before = year - 1;
        var days = before * 365 + before / 4 - before / 100 + before / 400 + DaysBeforeMonth[month - 1] + day - 1;
        if (month > 2 && DateTime.IsLeapYear(year))
            days++;
        ticks = days * TimeSpan.TicksPerDay;
        return true;
    }

    private static bool TryDigitDate(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        return text.Length == 8 && TryDate(Digits(text, 0, 4), Digits(text, 4, 2), Digits(text, 6, 2), out ticks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryTimeOfDay(ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.Length < 16 || text[10] is not ((byte)'T' or (byte)'t' or (byte)' ') || text[13] != ':')
            return false;
        var hour = Digits(text, 11, 2);
        var minute = Digits(text, 14, 2);
        var second = 0;
        var at = 16;
        if (text.Length >= 19 && text[16] == ':')
        {
            second = Digits(text, 17, 2);
            at = 19;
        }

        if ((uint)hour > 23 || (uint)minute > 59 || (uint)second > 59)
            return false;
        ticks += (hour * 3600 + minute * 60 + second) * TimeSpan.TicksPerSecond;
        if (at == 19 && text.Length > 19 && text[19] is (byte)'.' or (byte)',' && !TryFraction(text, ref at, ref ticks))
            return false;
        return TryOffset(text[at..], ref ticks);
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int at, ref long ticks)
    {
        var start = ++at;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
        {
            ticks += (text[at] - '0') * unit;
            unit /= 10;
        }

        return at > start;
    }

    /// <summary>Nothing, <c>Z</c>, <c>±hh</c>, <c>±hhmm</c> or <c>±hh:mm</c>, after an optional space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryOffset(ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.Length > 1 && text[0] == ' ')
            text = text[1..];
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z') || text.SequenceEqual("UTC"u8))
            return true;
        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6) || (text.Length == 6 && text[3] != ':'))
            return false;
        var hours = Digits(text, 1, 2);
        var minutes = text.Length == 3 ? 0 : Digits(text, text.Length - 2, 2);
        if ((uint)hours > 14 || (uint)minutes > 59)
            return false;
        var offset = (hours * 60 + minutes) * TimeSpan.TicksPerMinute;
        ticks += text[0] == '+' ? -offset : offset;
        return ticks is >= 0 and <= 3155378975999999999;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digits(ReadOnlySpan<byte> text, int start, int count)
    {
        var value = 0;
        foreach (var letter in text.Slice(start, count))
        {
            var digit = (uint)(letter - '0');
            if (digit > 9)
                return -1;
            value = value * 10 + (int)digit;
        }

        return value;
    }
}
