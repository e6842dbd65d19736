using System.Security.Cryptography;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker.Certificates;

/// <summary>Hashes of artifacts on disk.</summary>
public static class ArtifactHashes
{
    /// <summary>The artifacts that lie in a directory: SHA-256, lower-case hex, by name; those missing are left out.</summary>
    /// <param name="directory">The directory.</param>
    /// <exception cref="IOException">A file is there and cannot be read.</exception>
    public static SortedDictionary<string, string> OfDirectory(string directory)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, file) in ArtifactNames.Files)
        {
            var path = Path.Combine(directory, file);
            if (File.Exists(path))
                hashes.Add(name, OfFile(path));
        }

        return hashes;
    }

    /// <summary>The hash of one file, lower-case hex.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
