using System.Text;

namespace StrategyHost.SimBroker.Reports;

/// <summary>The JSON schema of <c>summary.json</c>.</summary>
public static class SummarySchema
{
    /// <summary>The schema's text (draft 4).</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(SummarySchema).Assembly.GetManifestResourceStream("summary.schema.json")
            ?? throw new InvalidOperationException("The assembly lacks its embedded summary.schema.json.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
