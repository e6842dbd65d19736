namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>Reads the time of a row from the text of its time column.</summary>
/// <param name="text">UTF-8 without surrounding spaces; date and time of day joined by a space where they have a column each.</param>
/// <param name="ticks">UTC ticks.</param>
internal delegate bool TimeParser(ReadOnlySpan<byte> text, out long ticks);

/// <summary>Which columns of a file hold what, and how they are written.</summary>
internal sealed record RowFormat
{
    /// <summary>Names of the columns as the file has them; <c>column 1</c>… where it has no header.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Whether the first record is a header.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Records before the first row that the reader has not taken as its header.</summary>
    public int SkippedRecords { get; init; }

    /// <summary>Column of the time, or of the date where <see cref="TimeOfDay"/> has one of its own.</summary>
    public required int Time { get; init; }

    /// <summary>Column of the time of day; −1: there is none.</summary>
    public int TimeOfDay { get; init; } = -1;

    /// <summary>Column of the open.</summary>
    public required int Open { get; init; }

    /// <summary>Column of the high.</summary>
    public required int High { get; init; }

    /// <summary>Column of the low.</summary>
    public required int Low { get; init; }

    /// <summary>Column of the close.</summary>
    public required int Close { get; init; }

    /// <summary>Column of the volume; −1: there is none.</summary>
    public int Volume { get; init; } = -1;

    /// <summary>Reads times; null: <see cref="TimeText"/>.</summary>
    public TimeParser? ParseTime { get; init; }

    /// <summary>What the time column should hold, for messages.</summary>
    public string TimeExpected { get; init; } = TimeText.Accepted;

    /// <summary>How numbers are written.</summary>
    public NumberStyle Numbers { get; init; }
}
