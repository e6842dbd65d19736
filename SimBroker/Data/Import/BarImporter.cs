using CsvHelper;
using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.SimBroker.Data.Import;

/// <summary>
/// Reads CSV files of any vendor whose columns, times and numbers can be inferred without a doubt: headerless files, other names, a date and
/// a time column, day-first and US dates, epochs, decimal commas, newest row first. What a file leaves open is asked, never guessed.
/// </summary>
public static class BarImporter
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What need not be inferred; null: everything is.</param>
    /// <returns>The bars and what was inferred, or what is wrong or ambiguous and how to decide it.</returns>
    public static DataResult<ImportResult> Import(string path, ImportOptions? options = null)
    {
        options ??= new ImportOptions();
        var scanned = BarSource.Guard(path, () => Scan(path, options));
        if (!scanned.IsOk)
            return scanned.Fault;
        var (format, report) = (scanned.Value.Format, scanned.Value.Report);
        var reading = new BarReadOptions { Symbol = options.Symbol, Repair = options.Repair | RepairKinds.Sort };
        var data = BarSource.Load(path, reading, (_, content, dialect) => Open(content, dialect, format));
        return data.IsOk ? new ImportResult(data.Value, report) : data.Fault;
    }

    private static DataResult<ScannedFile> Scan(string path, ImportOptions options)
    {
        var sample = FileSample.Read(path);
        if (sample is null)
            return ImportFaults.Empty(path);
        var columns = new ColumnGuess(path, sample, options).Find();
        return columns.IsOk ? new FileScan(path, sample, columns.Value, options).Run() : columns.Fault;
    }

    private static OpenedFile Open(Stream content, CsvReaderOptions dialect, RowFormat format)
    {
        var csv = CsvReader.Create(content, dialect with { HasHeader = false });
        for (var i = 0; i < format.SkippedRecords; i++)
            csv.Read();
        return new OpenedFile(csv, format);
    }
}
