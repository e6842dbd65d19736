using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using StrategyHost.Analyzers;
using StrategyHost.Compiler.References;

namespace StrategyHost.Compiler.Verification.Surface;

/// <summary>
/// The allow-list applied to the reference set: every overload that images may use, by defining assembly, full name and
/// signature. What a list entry names by a wildcard is spelled out here, so a member that a later runtime adds is not allowed.
/// </summary>
internal sealed class ApiSurface
{
    private static readonly Lazy<ApiSurface> Loaded = new(Load);

    private readonly Dictionary<(string Assembly, string Type), ApiType> _types = [];
    private readonly Dictionary<string, ReferencedAssembly> _assemblies = new(StringComparer.Ordinal);
    private readonly List<string> _deadEntries = [];

    private ApiSurface()
    {
    }

    /// <summary>The allow-list and the reference set that are part of this product.</summary>
    internal static ApiSurface Default => Loaded.Value;

    internal IReadOnlyCollection<ApiType> Types => _types.Values;

    /// <summary>Names on the list that the reference set does not hold.</summary>
    internal IReadOnlyList<string> DeadEntries => _deadEntries;

    internal bool Knows(ReferencedAssembly assembly) => _assemblies.TryGetValue(assembly.Name, out var known) && known == assembly;

    internal ApiType? Find(string assembly, string type) => _types.GetValueOrDefault((assembly, type));

    /// <summary>The default surface with what more lists name of more images.</summary>
    /// <param name="list">The text of another allow-list.</param>
    /// <param name="images">The assemblies it names members of, and those whose every public member may be used.</param>
    internal static ApiSurface Extended(byte[] list, IEnumerable<byte[]> images) =>
        Build([.. DefaultList(), .. Read(new MemoryStream(list, writable: false))], ReferenceSet.Names.Select(EmbeddedFile.Read).Concat(images));

    private static ApiSurface Load() => Build(DefaultList(), ReferenceSet.Names.Select(EmbeddedFile.Read));

    private static IReadOnlyList<AllowListEntry> DefaultList() => Read(typeof(RuleCatalog).Assembly.GetManifestResourceStream("allowlist.txt")
        ?? throw new InvalidOperationException("The allow-list is missing from the analyzers' assembly: build it again."));

    private static IReadOnlyList<AllowListEntry> Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return AllowListEntry.Read(reader);
    }

    private static ApiSurface Build(IReadOnlyList<AllowListEntry> entries, IEnumerable<byte[]> images)
    {
        var list = entries.ToLookup(entry => entry.Type, StringComparer.Ordinal);
        var surface = new ApiSurface();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var image in images)
        {
            using var file = new PEReader(ImmutableArray.Create(image));
            var metadata = file.GetMetadataReader();
            var assembly = ReferencedAssembly.Of(metadata.GetAssemblyDefinition());
            surface._assemblies.Add(assembly.Name, assembly);
            var builder = new ApiTypeBuilder(metadata, assembly, list, surface._deadEntries);
            foreach (var type in builder.Build())
            {
                surface._types.Add((type.Assembly, type.Name), type);
                seen.Add(type.Name);
            }
        }

        surface._deadEntries.AddRange(list.Select(group => group.Key).Where(name => !seen.Contains(name)));
        return surface;
    }
}
