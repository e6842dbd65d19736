using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>Reads <c>trades.csv</c>.</summary>
internal sealed class TradeFile
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',' };

    private readonly TradeTable _table = new();
    private readonly CsvReader _csv;
    private readonly (int Place, string Name, List<double> Values)[] _numbers;
    private readonly (int Place, string Name, List<double> Values)[] _ids;
    private readonly (int Place, List<int> Values)[] _words;

    private TradeFile(CsvReader csv)
    {
        _csv = csv;
        _numbers = [.. TradeTable.Numbers.Select(name => (PlaceOf(name), name, _table.Number(name)))];
        _ids = [.. TradeTable.Ids.Select(name => (PlaceOf(name), name, _table.Number(name)))];
        _words = [.. TradeTable.Words.Select(name => (PlaceOf(name), _table.Word(name)))];
    }

    /// <exception cref="ReportException">The file is not one of trades.</exception>
    public static TradeTable Read(Stream stream)
    {
        try
        {
            using var csv = CsvReader.Create(stream, Options);
            return new TradeFile(csv).ReadRows();
        }
        catch (CsvFormatException exception)
        {
            throw new ReportException($"trades.csv: {exception.Message}", exception);
        }
    }

    private TradeTable ReadRows()
    {
        while (_csv.Read())
        {
            if (_csv.FieldCount != _csv.Headers.Count)
                throw Fault($"{_csv.FieldCount} fields where {_csv.Headers.Count} were expected");
            foreach (var (place, name, values) in _numbers)
                values.Add(NumberOf(name, _csv.GetSpan(place)));
            foreach (var (place, name, values) in _ids)
                values.Add(CounterOf(name, _csv.GetSpan(place)));
            foreach (var (place, values) in _words)
                values.Add(_table.Text.IndexOf(_csv.GetString(place)));
        }

        return _table;
    }

    private int PlaceOf(string name)
    {
        for (var i = 0; i < _csv.Headers.Count; i++)
        {
            if (_csv.Headers[i] == name)
                return i;
        }

        throw new ReportException($"trades.csv: the header has no column {name}.");
    }

    private double NumberOf(string name, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return double.NaN;
        return Utf8Parser.TryParse(text, out double value, out var length) && length == text.Length
            ? value
            : throw Fault($"{name} is '{Show(text)}', not a number");
    }

    private double CounterOf(string name, ReadOnlySpan<byte> text)
    {
        var digits = text[(text.LastIndexOf((byte)'-') + 1)..];
        return Utf8Parser.TryParse(digits, out uint counter, out var length) && length == digits.Length
            ? counter
            : throw Fault($"{name} is '{Show(text)}', expected a word, a hyphen and a number");
    }

    private ReportException Fault(string found) => new(string.Create(CultureInfo.InvariantCulture, $"trades.csv, row {_table.Count + 1}: {found}."));

    private static string Show(ReadOnlySpan<byte> text) => WordList.Shorten(Encoding.UTF8.GetString(text));
}
