using System.Buffers.Text;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>
/// Reads counts since 1970-01-01T00:00:00Z. Their magnitude tells the unit: below 1e11 seconds, below 1e14 milliseconds, below 1e17
/// microseconds, else nanoseconds, which is unambiguous for every time from 1973 to 5138. Eight digits or fewer are no epoch
/// (<c>yyyyMMdd</c> has eight).
/// </summary>
internal static class EpochText
{
    private const int MinDigits = 9;
    private const long MaxTicks = 3155378975999999999;

    /// <summary>The unit of a count.</summary>
    internal static EpochUnit UnitOf(long count) => count switch
    {
        < 100_000_000_000 => EpochUnit.Seconds,
        < 100_000_000_000_000 => EpochUnit.Milliseconds,
        < 100_000_000_000_000_000 => EpochUnit.Microseconds,
        _ => EpochUnit.Nanoseconds,
    };

    /// <summary>Reads a count of digits, after which a fraction may follow (<c>1700000000.0</c>).</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out long ticks) =>
        TryParse(text, unit: null, out ticks);

    /// <summary>Reads a count of a known unit; null: of the unit its magnitude tells.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, EpochUnit? unit, out long ticks)
    {
        ticks = 0;
        if (text.Length < MinDigits || !char.IsAsciiDigit((char)text[0]))
            return false;
        if (!Utf8Parser.TryParse(text, out long count, out var used) || used < MinDigits)
            return false;
        var scale = TicksPer(unit ?? UnitOf(count));
        if (count > (MaxTicks - DateTime.UnixEpoch.Ticks) / (scale == 0 ? 1 : scale))
            return false;
        ticks = DateTime.UnixEpoch.Ticks + (scale == 0 ? count / 100 : count * scale);
        return used == text.Length || TryFraction(text[used..], scale, ref ticks);
    }

    /// <summary>Ticks of one unit; 0 for nanoseconds, a hundred of which make a tick.</summary>
    private static long TicksPer(EpochUnit unit) => unit switch
    {
        EpochUnit.Seconds => TimeSpan.TicksPerSecond,
        EpochUnit.Milliseconds => TimeSpan.TicksPerMillisecond,
        EpochUnit.Microseconds => TimeSpan.TicksPerMicrosecond,
        _ => 0,
    };

    private static bool TryFraction(ReadOnlySpan<byte> text, long scale, ref long ticks)
    {
        if (text.Length < 2 || text[0] != '.')
            return false;
        foreach (var letter in text[1..])
        {
            if (!char.IsAsciiDigit((char)letter))
                return false;
            scale /= 10;
            ticks += (letter - '0') * scale;
        }

        return true;
    }
}
