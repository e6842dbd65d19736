using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers;

/// <summary>Full metadata names as the allow-list writes them: <c>System.Collections.Generic.List`1/Enumerator</c>.</summary>
internal static class MetadataName
{
    internal static string Of(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (definition.ContainingType is { } outer)
            return Of(outer) + "/" + definition.MetadataName;
        return definition.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + definition.MetadataName
            : definition.MetadataName;
    }
}
