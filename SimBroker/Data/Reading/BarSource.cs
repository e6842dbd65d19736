using CsvHelper;
using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>Opens a file, finds its format and loads it. The one place where failures of the disk and of the CSV become faults.</summary>
internal static class BarSource
{
    /// <summary>Finds the format of a file.</summary>
    internal delegate DataResult<OpenedFile> FormatFinder(string file, Stream content, CsvReaderOptions dialect);

    /// <summary>Reads a file.</summary>
    internal static DataResult<BarData> Load(string path, BarReadOptions options, FormatFinder findFormat) =>
        Load(path, () => Open(path), options, findFormat);

    /// <summary>Reads what may be opened twice: the second time says in which line a rule is broken.</summary>
    internal static DataResult<BarData> Load(string path, Func<Stream> open, BarReadOptions options, FormatFinder findFormat) =>
        Guard(path, () => TryLoadClean(path, open, options, findFormat) ?? Load(path, open, options, findFormat, CsvDialect.CountingLines)!);

    /// <summary>Turns failures of the disk and of the CSV into faults.</summary>
    internal static DataResult<T> Guard<T>(string path, Func<DataResult<T>> read)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
            return FileFaults.NoPath(path);
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or CsvFormatException)
        {
            return FileFaults.Describe(path, e);
        }
    }

    /// <summary>Reads a file without counting lines.</summary>
    /// <returns>Null: the file breaks a rule and must be read again to say in which line.</returns>
    private static DataResult<BarData>? TryLoadClean(string path, Func<Stream> open, BarReadOptions options, FormatFinder findFormat)
    {
        try
        {
            return Load(path, open, options, findFormat, CsvDialect.Options);
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    private static DataResult<BarData>? Load(
        string path, Func<Stream> open, BarReadOptions options, FormatFinder findFormat, CsvReaderOptions dialect)
    {
        using var file = open();
        var expectedRows = LineCount.Rows(file);
        using var hashing = new HashingStream(file);
        var opened = findFormat(path, hashing, dialect);
        if (!opened.IsOk)
            return opened.Fault;
        using var csv = opened.Value.Csv;
        var rows = new BarRowReader(path, csv, opened.Value.Format);
        var loader = new BarLoader(path, rows, options.Repair, dialect.TrackLineNumbers, expectedRows);
        if (loader.Load() is { } fault)
            return fault;
        if (loader.NeedsLines)
            return null;
        var all = loader.Columns.Build(options.Symbol ?? Path.GetFileNameWithoutExtension(path).ToUpperInvariant());
        var bars = Slice(all, options.Range);
        if (bars.Count == 0)
            return EmptyRange(path, all, options.Range);
        return new BarData
        {
            File = path,
            Bars = bars,
            Sha256 = hashing.Sha256(),
            Bytes = file.Length,
            Rows = (int)rows.Row,
            HasVolume = opened.Value.Format.Volume >= 0,
            Repairs = loader.Counts,
            Violations = loader.Violations,
        };
    }

    private static BarColumns Slice(BarColumns bars, DateRange range)
    {
        var start = FirstAtOrAfter(bars.Times, range.FromTicks);
        var end = FirstAtOrAfter(bars.Times, range.ToTicks);
        return end - start == bars.Count ? bars : bars.Slice(start, end - start);
    }

    private static int FirstAtOrAfter(long[] times, long time)
    {
        var index = Array.BinarySearch(times, time);
        return index < 0 ? ~index : index;
    }

    private static DataFault EmptyRange(string path, BarColumns bars, DateRange range) => new()
    {
        File = path,
        Problem = $"no bar lies in the range {range}: the file runs from {CanonicalTime.Text(bars.Times[0])} to {CanonicalTime.Text(bars.Times[^1])}",
        Expected = "a range that holds a bar; its last day is excluded",
        NextStep = "Give another --range, or none for the whole file.",
    };
}
