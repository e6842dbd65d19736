using CsvHelper;

namespace StrategyHost.SimBroker.Reports;

/// <summary>How artifacts write text into CSV: RFC 4180 with <c>\n</c>.</summary>
internal static class ArtifactCsv
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>A field as it stands in a row. A semicolon is quoted as well: spreadsheets in half of the world separate fields by it.</summary>
    internal static byte[] Field(string text)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            csv.WriteField(""); // A field that is a row of its own could be quoted for that.
            if (text.Contains(';', StringComparison.Ordinal))
                csv.WriteField(text, CsvQuoting.Always);
            else
                csv.WriteField(text);
            csv.EndRecord();
        }

        var row = stream.ToArray();
        return row[(row.AsSpan().IndexOf((byte)',') + 1)..^1];
    }
}
