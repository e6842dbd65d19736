using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Surface;

/// <summary>Identity of an assembly that images may reference.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="PublicKeyToken">Lower-case hexadecimal; empty: not signed.</param>
internal sealed record ReferencedAssembly(string Name, string PublicKeyToken)
{
    internal const string Abstractions = "StrategyHost.Abstractions";
    internal const string Indicators = "StrategyHost.Indicators";

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
        _ => null,
    };
}
