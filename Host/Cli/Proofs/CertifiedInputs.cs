using StrategyHost.SimBroker.Certificates;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>The files a certified run is made again from.</summary>
internal sealed record CertifiedInputs(string Source, string Data)
{
    /// <summary>Finds a file: as given, else by the certificate's hint from the working directory or from any folder above the certificate.</summary>
    /// <exception cref="CliException">It is not there.</exception>
    public static string Find(string what, string? given, string hint, string directory)
    {
        if (given is not null)
            return File.Exists(given) ? given : throw CliException.Usage($"--{what}: there is no file {given}.", "Correct the path and run the command again.");
        if (File.Exists(hint))
            return hint;
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, hint) is var path && File.Exists(path))
                return path;
        }

        throw CliException.Usage($"The {what} is not where the certificate says it was: {hint}.", $"Name it with --{what} FILE.");
    }

    /// <summary>The first input that is not the certified one, judged before anything is compiled.</summary>
    public CertificateDifference? FindDifference(Certificate certificate) =>
        CertificateVerifier.Compare("source.sha256", certificate.Source.Sha256, ArtifactHashes.OfFile(Source))
        ?? CertificateVerifier.Compare("data.sha256", certificate.Data.Sha256, ArtifactHashes.OfFile(Data));
}
