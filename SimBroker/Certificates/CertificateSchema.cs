using System.Text;

namespace StrategyHost.SimBroker.Certificates;

/// <summary>The JSON schema of <c>certificate.json</c>.</summary>
public static class CertificateSchema
{
    /// <summary>The schema's text (draft 4).</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(CertificateSchema).Assembly.GetManifestResourceStream("certificate.schema.json")
            ?? throw new InvalidOperationException("The assembly lacks its embedded certificate.schema.json.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
