using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace StrategyHost.Compiler.References;

/// <summary>
/// What strategies compile against: a handful of the framework's reference assemblies and the author API, all part of this
/// assembly, so that a run does not depend on what lies on the machine's disk.
/// </summary>
internal static class ReferenceSet
{
    private const string Prefix = "references/";
    private static readonly (ImmutableArray<MetadataReference> References, string Sha256) Loaded = Load();

    internal static ImmutableArray<MetadataReference> References => Loaded.References;

    /// <summary>SHA-256 over each file's name, length and bytes, in ordinal order of the names.</summary>
    internal static string Sha256 => Loaded.Sha256;

    internal static IEnumerable<string> Names => typeof(ReferenceSet).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static (ImmutableArray<MetadataReference> References, string Sha256) Load()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var references = ImmutableArray.CreateBuilder<MetadataReference>();
        foreach (var name in Names)
        {
            var bytes = EmbeddedFile.Read(name);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
            references.Add(AssemblyMetadata.CreateFromImage(bytes).GetReference(filePath: name[Prefix.Length..]));
        }

        return (references.ToImmutable(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
