using System.Text;
using CsvHelper;
using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Reads all rows of a file once to find the one format that fits every time and every number.</summary>
internal sealed class FileScan(string path, FileSample sample, ColumnChoice columns, ImportOptions options)
{
    private readonly NumberEvidence _numbers = new();
    private List<TimeFormat> _formats = [.. TimeFormat.All.Where(f => f.Order is null || options.DateOrder is null || f.Order == options.DateOrder)];
    private string _example = "";

    /// <summary>Reads the file.</summary>
    internal DataResult<ScannedFile> Run()
    {
        if (Rows() is { } fault)
            return fault;
        if (_formats.Any(f => f.Order == DateOrder.DayFirst) && _formats.Any(f => f.Order == DateOrder.MonthFirst))
            return ImportFaults.AmbiguousDates(path, sample.Names[columns.Time], _example);
        if (_numbers.Style(options.DecimalMark) is not { } style)
            return ImportFaults.AmbiguousNumbers(path, _numbers.Example);
        return new ScannedFile(Format(_formats[0], style), Report(_formats[0], style));
    }

    private DataFault? Rows()
    {
        using var csv = CsvReader.FromFile(path, CsvDialect.CountingLines with { HasHeader = false });
        for (var i = 0; i < sample.Skip; i++)
            csv.Read();
        while (csv.Read())
        {
            if (csv.FieldCount != sample.Names.Length)
                continue; // The loader refuses or drops such rows and says so.
            if (!NarrowTimes(csv))
                return ImportFaults.NoTimeFormat(path, csv.LineNumber, sample.Names[columns.Time], _example);
            foreach (var column in columns.Numbers)
                _numbers.Add(csv.GetSpan(column));
        }

        return null;
    }

    /// <summary>Keeps the formats that fit the row; false: none does.</summary>
    private bool NarrowTimes(CsvReader csv)
    {
        var text = csv.GetSpan(columns.Time).Trim((byte)' ');
        if (columns.TimeOfDay >= 0)
            text = (byte[])[.. text, (byte)' ', .. csv.GetSpan(columns.TimeOfDay).Trim((byte)' ')];
        var fitting = _formats;
        foreach (var format in _formats)
        {
            if (format.TryParse(text, out _))
                continue;
            if (fitting == _formats)
                fitting = [.. _formats];
            fitting.Remove(format);
        }

        var isDropped = fitting.Count == 0 && _example.Length > 0 && options.Repair.HasFlag(RepairKinds.DropUnusable);
        if (isDropped)
            return true;
        if (_example.Length == 0 || fitting.Count == 0)
            _example = Encoding.UTF8.GetString(text);
        _formats = fitting;
        return fitting.Count > 0;
    }

    private RowFormat Format(TimeFormat time, NumberStyle numbers) => new()
    {
        Names = sample.Names,
        HasHeader = sample.HasHeader,
        SkippedRecords = sample.Skip,
        Time = columns.Time,
        TimeOfDay = columns.TimeOfDay,
        Open = columns.Open,
        High = columns.High,
        Low = columns.Low,
        Close = columns.Close,
        Volume = columns.Volume,
        ParseTime = time.TryParse,
        TimeExpected = time.Describe(_example),
        Numbers = numbers,
    };

    private ImportReport Report(TimeFormat time, NumberStyle numbers) => new()
    {
        Separator = sample.Separator,
        HasHeader = sample.HasHeader,
        PreambleRows = sample.Preamble,
        Columns = columns.Describe(sample.Names),
        Ignored = [.. sample.Names.Where((_, i) => !columns.All.Contains(i))],
        TimeFormat = time.Describe(_example),
        NumberFormat = numbers switch
        {
            NumberStyle.CommaDecimal => "1.234,5",
            NumberStyle.CommaGroups => "1,234.5",
            _ => "1234.5",
        },
        VolumeIsMissing = columns.Volume < 0,
    };
}
