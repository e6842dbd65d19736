using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>
/// Reads times of the form <c>yyyy-MM-ddTHH:mm:ssZ</c> whose date is that of the time before: only the time of day is looked at. What it
/// does not read is for <see cref="TimeText"/>, which it agrees with.
/// </summary>
internal sealed class SameDayTime
{
    private const int DateLength = 11; // The 'T' or space included.
    private const int Length = 20;

    private ulong _dateStart;
    private ulong _dateEnd;
    private long _midnight;

    /// <summary>Keeps the date of a time that <see cref="TimeText"/> has read.</summary>
    internal void Remember(ReadOnlySpan<byte> text, long ticks)
    {
        if (text.Length != Length || text[^1] != 'Z')
            return;
        _dateStart = DateStart(text);
        _dateEnd = DateEnd(text);
        _midnight = ticks - ticks % TimeSpan.TicksPerDay;
    }

    /// <summary>Reads a time of the date kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length != Length || text[Length - 1] != 'Z' || DateStart(text) != _dateStart || DateEnd(text) != _dateEnd)
            return false;
        var clock = BinaryPrimitives.ReadUInt64LittleEndian(text[DateLength..]);
        if (!IsClock(clock))
            return false;
        var hour = TwoDigits(clock);
        var minute = TwoDigits(clock >> 24);
        var second = TwoDigits(clock >> 48);
        ticks = _midnight + (hour * 3600 + minute * 60 + second) * TimeSpan.TicksPerSecond;
        return hour < 24 && minute < 60 && second < 60;
    }

    private static ulong DateStart(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    private static ulong DateEnd(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text[(DateLength - sizeof(ulong))..]);

    /// <summary>Whether eight characters, the first in the lowest byte, are <c>dd:dd:dd</c>.</summary>
    private static bool IsClock(ulong text)
    {
        const ulong ColonsToZeros = 0x00000A00000A0000; // Digits and ':' are 0x30 to 0x3A: adding 6 carries a digit above 9 out of its 0x3.
        var digits = text ^ ColonsToZeros;
        return (digits & 0xF0F0F0F0F0F0F0F0) == 0x3030303030303030
            && (digits + 0x0606060606060606 & 0xF0F0F0F0F0F0F0F0) == 0x3030303030303030
            && (text & 0x00000F00000F0000) == ColonsToZeros;
    }

    private static long TwoDigits(ulong characters) => (long)((characters & 0xF) * 10 + (characters >> 8 & 0xF));
}
