using CsvHelper;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>The format that the header of a bar file states.</summary>
internal static class HeaderFormat
{
    private static readonly string[] TimeNames = ["timestamp", "time", "date", "datetime", "open time"];
    private static readonly (string Role, string[] Names)[] Roles =
    [
        ("time", TimeNames),
        ("open", ["open", "o"]),
        ("high", ["high", "h"]),
        ("low", ["low", "l"]),
        ("close", ["close", "c"]),
        ("volume", ["volume", "vol", "v"]),
    ];

    /// <summary>Reads the header.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="content">The file's bytes from its beginning.</param>
    /// <param name="dialect">How fields are told apart.</param>
    internal static DataResult<OpenedFile> Infer(string file, Stream content, CsvReaderOptions dialect)
    {
        var csv = CsvReader.Create(content, dialect);
        var headers = csv.Headers;
        if (headers.Count == 0)
            return Fault(file, "the file is empty", "a header row and one row for each bar", "Check the path and that the export is complete.");

        Span<int> columns = stackalloc int[Roles.Length];
        List<string> missing = [];
        for (var role = 0; role < Roles.Length; role++)
        {
            var found = Matches(headers, Roles[role].Names);
            columns[role] = found.Count > 0 ? found[0] : -1;
            if (found.Count > 1)
                return Ambiguous(file, headers, Roles[role].Role, found);
            if (found.Count == 0 && Roles[role].Role != "volume")
                missing.Add(string.Join('|', Roles[role].Names));
        }

        if (missing.Count > 0)
            return Missing(file, headers, missing);
        return new OpenedFile(csv, new RowFormat
        {
            Names = headers,
            Time = columns[0],
            Open = columns[1],
            High = columns[2],
            Low = columns[3],
            Close = columns[4],
            Volume = columns[5],
        });
    }

    private static List<int> Matches(IReadOnlyList<string> headers, string[] names)
    {
        List<int> found = [];
        for (var i = 0; i < headers.Count; i++)
        {
            if (names.Contains(headers[i].Trim(), StringComparer.OrdinalIgnoreCase))
                found.Add(i);
        }

        return found;
    }

    private static DataFault Missing(string file, IReadOnlyList<string> headers, List<string> missing) => Fault(
        file,
        $"the header has no column {string.Join(" and no column ", missing)}; it has: {List(headers, Enumerable.Range(0, headers.Count))}",
        "a header row with time, open, high, low, close and optionally volume, in any order and case",
        "Rename the columns, or let 'data import' infer them, which reads headerless files too.") with { Line = 1 };

    private static DataFault Ambiguous(string file, IReadOnlyList<string> headers, string role, List<int> found) => Fault(
        file,
        $"{found.Count} columns could hold the {role}: {List(headers, found)}",
        "one column for each of time, open, high, low, close and volume",
        "Rename all but one of them, or choose with 'data import', which joins a date and a time column.") with { Line = 1 };

    private static string List(IReadOnlyList<string> headers, IEnumerable<int> columns) =>
        string.Join(", ", columns.Take(30).Select(i => $"'{RowFaults.Shorten(System.Text.Encoding.UTF8.GetBytes(headers[i]))}'"));

    private static DataFault Fault(string file, string problem, string expected, string nextStep) =>
        new() { File = file, Problem = problem, Expected = expected, NextStep = nextStep };
}
