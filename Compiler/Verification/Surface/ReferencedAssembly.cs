using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Surface;

/// <summary>Identity of an assembly that images may reference.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="PublicKeyToken">Lower-case hexadecimal; empty: not signed.</param>
internal sealed record ReferencedAssembly(string Name, string PublicKeyToken)
{
    internal const string Abstractions = "StrategyHost.Abstractions";
    internal const string Indicators = "StrategyHost.Indicators";
    internal const string Testing = "StrategyHost.Testing";

    internal const string TestFramework = "nunit.framework";

    /// <summary>Begin of the names of compiled strategies, which their tests refer to.</summary>
    internal const string StrategyPrefix = "Strategies.";

    /// <summary>The identity an image asks for.</summary>
    internal static ReferencedAssembly Of(MetadataReader metadata, AssemblyReference reference)
    {
        var key = metadata.GetBlobBytes(reference.PublicKeyOrToken);
        return new ReferencedAssembly(metadata.GetString(reference.Name), Convert.ToHexStringLower(key));
    }

    /// <summary>The identity an assembly has.</summary>
    internal static ReferencedAssembly Of(AssemblyDefinition definition)
    {
        var name = definition.GetAssemblyName();
        return new ReferencedAssembly(name.Name ?? "", Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []));
    }

    /// <summary>Which of our own namespaces strategies see; null: this is not one of our assemblies.</summary>
    internal string? AuthorNamespace => Name switch
    {
        Abstractions => "StrategyHost",
        Indicators => "StrategyHost.Indicators",
        Testing => "StrategyHost.Testing",
        _ => null,
    };

    /// <summary>Whether authors may use all that is public in a type: one of the author API, or one of a strategy that was verified itself.</summary>
    internal bool IsAuthors => AuthorNamespace is not null || IsStrategy;

    /// <summary>Whether authors may name a type of a namespace without a list that does.</summary>
    internal bool Shows(string space) => IsStrategy || AuthorNamespace == space;

    private bool IsStrategy => Name.StartsWith(StrategyPrefix, StringComparison.Ordinal);
}
