using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.AllowList;

/// <summary>The allow-list for source: which types and members of the framework a strategy may write.</summary>
internal sealed class AllowedSymbols
{
    private readonly Dictionary<string, AllowedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AllowedType> _attributes = new(StringComparer.Ordinal);

    private AllowedSymbols(TextReader reader)
    {
        Dictionary<string, AllowedType>? section = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                section = SectionOf(line);
            else if (section is not null)
                Add(section, line);
        }
    }

    /// <summary>The list that is part of this assembly.</summary>
    internal static AllowedSymbols Default { get; } = Load();

    /// <summary>Whether source may name this type of another assembly.</summary>
    internal bool AllowsType(INamedTypeSymbol type) =>
        AuthorApi.IsVisible(type) || (IsFramework(type) && _types.ContainsKey(MetadataName.Of(type)));

    /// <summary>Whether source may use this member of another assembly.</summary>
    internal bool AllowsMember(ISymbol member)
    {
        if (member.ContainingType is not { } type)
            return false;
        if (AuthorApi.IsVisible(type))
            return true;
        return IsFramework(type) && _types.TryGetValue(MetadataName.Of(type), out var allowed) && AllowsName(allowed, member);
    }

    /// <summary>Whether source may attach this attribute.</summary>
    internal bool AllowsAttribute(INamedTypeSymbol type) =>
        AuthorApi.IsVisible(type) || (IsFramework(type) && _attributes.ContainsKey(MetadataName.Of(type)));

    private static bool AllowsName(AllowedType allowed, ISymbol member) => member switch
    {
        IPropertySymbol property => Allows(allowed, property.GetMethod ?? property.SetMethod),
        IEventSymbol => false,
        _ => allowed.Allows(member.MetadataName),
    };

    private static bool Allows(AllowedType allowed, IMethodSymbol? accessor) =>
        accessor is not null && allowed.Allows(accessor.MetadataName);

    /// <summary>A type of the same name in another assembly is another type.</summary>
    private static bool IsFramework(INamedTypeSymbol type) =>
        type.ContainingAssembly?.Name.StartsWith("System.", StringComparison.Ordinal) == true;

    private static AllowedSymbols Load()
    {
        using var stream = typeof(AllowedSymbols).Assembly.GetManifestResourceStream("allowlist.txt")
            ?? throw new InvalidOperationException("The allow-list is missing from the analyzers' assembly: build it again.");
        using var reader = new StreamReader(stream);
        return new AllowedSymbols(reader);
    }

    private static void Add(Dictionary<string, AllowedType> section, string line)
    {
        var words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        section.Add(words[0], AllowedType.Parse(words[0], [.. words.Skip(1)]));
    }

    private Dictionary<string, AllowedType>? SectionOf(string header) => header switch
    {
        "[source]" => _types,
        "[author-attributes]" => _attributes,
        "[generated]" or "[attributes]" => null,
        _ => throw new FormatException($"allowlist.txt: unknown section {header}."),
    };
}
