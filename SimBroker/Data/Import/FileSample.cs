using CsvHelper;
using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.SimBroker.Data.Import;

/// <summary>The first records of a file, split into header and rows.</summary>
internal sealed class FileSample
{
    private const int MaxRecords = 200;

    private FileSample(List<string[]> records, char separator)
    {
        Separator = separator;
        var width = records.GroupBy(r => r.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        Preamble = records.FindIndex(r => r.Length == width);
        HasHeader = !IsData(records[Preamble]);
        Names = HasHeader ? [.. records[Preamble].Select(n => n.Trim())] : [.. Enumerable.Range(1, width).Select(n => $"column {n}")];
        var rows = records.Skip(Skip).Where(r => r.Length == width).ToList();
        Rows = rows.Exists(IsData) ? rows.FindAll(IsData) : rows;
    }

    /// <summary>Character between fields.</summary>
    internal char Separator { get; }

    /// <summary>Records before the table, such as the address of the site it came from.</summary>
    internal int Preamble { get; }

    /// <summary>Whether the table's first record names its columns.</summary>
    internal bool HasHeader { get; }

    /// <summary>Records before the first row.</summary>
    internal int Skip => Preamble + (HasHeader ? 1 : 0);

    /// <summary>Names of the columns.</summary>
    internal string[] Names { get; }

    /// <summary>The first rows, without totals and remarks among them.</summary>
    internal IReadOnlyList<string[]> Rows { get; }

    /// <summary>Reads the beginning of a file; null: it has no record.</summary>
    internal static FileSample? Read(string path)
    {
        using var csv = CsvReader.FromFile(path, CsvDialect.CountingLines with { HasHeader = false });
        List<string[]> records = [];
        while (records.Count < MaxRecords && csv.Read())
            records.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return records.Count == 0 ? null : new FileSample(records, csv.Separator);
    }

    /// <summary>Rows of bars hold at least four numbers, headers none.</summary>
    private static bool IsData(string[] record) => record.Count(f => f.Any(char.IsAsciiDigit) && f.All(c => char.IsAsciiDigit(c) || " .,+-eE".Contains(c))) >= 4;
}
