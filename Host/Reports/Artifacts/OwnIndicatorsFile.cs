using System.Buffers.Text;
using CsvHelper;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>Reads <c>own_indicators.csv</c>: <c>time</c>, then a column for each indicator of the strategy's own.</summary>
internal static class OwnIndicatorsFile
{
    private const int MostColumns = 16;

    private static readonly CsvReaderOptions Options = new() { Separator = ',' };

    /// <summary>The columns, each as long as the bars; NaN where there is no value.</summary>
    /// <exception cref="ReportException">The file is not one of indicators over so many bars.</exception>
    public static IReadOnlyList<NamedColumn> Read(Stream stream, int bars)
    {
        try
        {
            using var csv = CsvReader.Create(stream, Options);
            if (csv.Headers.Count is < 2 or > MostColumns + 1)
                throw new ReportException($"own_indicators.csv: {csv.Headers.Count} columns where time and up to {MostColumns} indicators were expected.");
            return ReadRows(csv, bars);
        }
        catch (CsvFormatException exception)
        {
            throw new ReportException($"own_indicators.csv: {exception.Message}", exception);
        }
    }

    private static NamedColumn[] ReadRows(CsvReader csv, int bars)
    {
        var columns = csv.Headers.Skip(1).Select(name => new NamedColumn(WordList.Shorten(name), new double[bars])).ToArray();
        foreach (var column in columns)
            Array.Fill(column.Values, double.NaN);
        for (var row = 0; csv.Read(); row++)
        {
            if (row == bars || csv.FieldCount != columns.Length + 1)
                throw new ReportException($"own_indicators.csv, row {row + 1}: more rows than the {bars} bars, or not {columns.Length + 1} fields.");
            for (var i = 0; i < columns.Length; i++)
                columns[i].Values[row] = ValueOf(csv.GetSpan(i + 1), row);
        }

        return columns;
    }

    private static double ValueOf(ReadOnlySpan<byte> text, int row)
    {
        if (text.IsEmpty)
            return double.NaN;
        return Utf8Parser.TryParse(text, out double value, out var length) && length == text.Length
            ? value
            : throw new ReportException($"own_indicators.csv, row {row + 1}: there is a field that is no number.");
    }
}
