using System.Globalization;
using System.Text;
using CsvHelper;

namespace StrategyHost.SimBroker.Reports.Inspection;

/// <summary>Collects the faults of a table.</summary>
internal sealed class RowFaultList
{
    private readonly List<(int Line, string Message)> _all = [];

    internal IReadOnlyList<(int Line, string Message)> All => _all;

    internal void Add(int line, string message) => _all.Add((line, message));

    /// <summary>Whether the header is the one that is written.</summary>
    internal bool HasHeader(CsvReader csv, ReadOnlySpan<byte> expected)
    {
        var header = Encoding.ASCII.GetString(expected).TrimEnd('\n');
        if (string.Join(',', csv.Headers) == header)
            return true;
        Add(1, $"has the columns {string.Join(',', csv.Headers)}; expected {header}");
        return false;
    }

    /// <summary>A time as artifacts write it; null, with a fault, where it is none.</summary>
    internal DateTime? Time(CsvReader csv, int field, int line)
    {
        var text = csv.GetString(field);
        if (ArtifactTime.TryParse(text, out var time))
            return time;
        Add(line, $"{csv.Headers[field]} is '{text}'; expected a UTC time such as 2024-01-31T14:30:00Z");
        return null;
    }

    /// <summary>Notes a field that is no finite number.</summary>
    internal void RequireNumber(CsvReader csv, int field, int line)
    {
        if (!double.TryParse(csv.GetSpan(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            Add(line, $"{csv.Headers[field]} is '{csv.GetString(field)}'; expected a number");
    }
}
