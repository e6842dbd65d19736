using System.Runtime.CompilerServices;
using CsvHelper;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>The time of a row: one column, or a date and a time of day in two.</summary>
internal sealed class TimeField(RowFormat format)
{
    private const int MaxLength = 64;
    private readonly TimeParser? _parse = format.ParseTime;
    private readonly SameDayTime _sameDay = new();
    private readonly byte[] _joined = new byte[2 * MaxLength + 1];

    /// <summary>Reads the time of the current record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryParse(CsvReader csv, out long ticks)
    {
        var text = csv.GetSpan(format.Time);
        if (format.TimeOfDay < 0)
            return (_parse is null && _sameDay.TryParse(text, out ticks)) || TryParse(text, out ticks) || TryParseTrimmed(text, out ticks);
        ticks = 0;
        var time = csv.GetSpan(format.TimeOfDay).Trim((byte)' ');
        text = text.Trim((byte)' ');
        return text.Length <= MaxLength && time.Length <= MaxLength && TryParse(Join(text, time), out ticks);
    }

    private bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        if (_parse is not null)
            return _parse(text, out ticks);
        if (!TimeText.TryParse(text, out ticks))
            return false;
        _sameDay.Remember(text, ticks);
        return true;
    }

    private bool TryParseTrimmed(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var trimmed = text.Trim((byte)' ');
        return trimmed.Length < text.Length && TryParse(trimmed, out ticks);
    }

    private ReadOnlySpan<byte> Join(ReadOnlySpan<byte> date, ReadOnlySpan<byte> time)
    {
        date.CopyTo(_joined);
        _joined[date.Length] = (byte)' ';
        time.CopyTo(_joined.AsSpan(date.Length + 1));
        return _joined.AsSpan(0, date.Length + 1 + time.Length);
    }
}
