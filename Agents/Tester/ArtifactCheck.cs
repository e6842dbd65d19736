using StrategyHost.Agents.Schemas;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Reports;
using StrategyHost.SimBroker.Reports.Inspection;

namespace StrategyHost.Agents.Tester;

/// <summary>What a run wrote: present, by the schemas, in order of time, and without contradiction.</summary>
public static class ArtifactCheck
{
    /// <summary>Checks the artifacts and the certificate in a directory.</summary>
    /// <param name="directory">Where they lie.</param>
    public static IReadOnlyList<Finding> Run(string directory) =>
    [
        .. ArtifactInspector.Inspect(directory).Select(fault => Of(directory, fault.File, fault.Line, fault.Message)),
        .. Validate(directory, ArtifactNames.Files[ArtifactNames.Summary], DocumentType.Summary),
        .. Validate(directory, CertificateFile.FileName, DocumentType.Certificate),
        .. Compare(directory),
    ];

    private static IEnumerable<Finding> Validate(string directory, string file, DocumentType type)
    {
        var path = Path.Combine(directory, file);
        if (File.Exists(path))
            return DocumentValidator.Validate(type, File.ReadAllBytes(path)).Select(error => Of(directory, file, error.Line, error.ToString()));
        return type == DocumentType.Certificate ? [Of(directory, file, null, "is missing")] : [];
    }

    /// <summary>The certificate holds the hash of every artifact.</summary>
    private static IEnumerable<Finding> Compare(string directory)
    {
        Certificate certificate;
        try
        {
            certificate = CertificateFile.Read(File.ReadAllBytes(Path.Combine(directory, CertificateFile.FileName)));
        }
        catch (Exception exception) when (exception is CertificateException or IOException)
        {
            yield break;
        }

        if (CertificateVerifier.FindFirstDifference(certificate, directory) is { } difference)
            yield return Of(directory, CertificateFile.FileName, null, $"certifies another file: {difference.Link} is not the hash of what lies there");
    }

    private static Finding Of(string directory, string file, int? line, string message) => new($"{file}: {message}")
    {
        FailureClass = FailureClass.ArtifactSchema,
        File = Path.Combine(directory, file),
        Line = line,
    };
}
