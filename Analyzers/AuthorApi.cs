using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers;

/// <summary>The author API as rules see it, by full name: the analyzers do not reference it.</summary>
internal static class AuthorApi
{
    internal const string Abstractions = "StrategyHost.Abstractions";
    internal const string Indicators = "StrategyHost.Indicators";
    internal const string Strategy = "StrategyHost.Strategy";
    internal const string Market = "StrategyHost.Market";
    internal const string Parameter = "StrategyHost.ParameterAttribute";
    internal const string IndicatorCalculator = "StrategyHost.IndicatorCalculator";

    /// <summary>Whether a type derives from <c>StrategyHost.Strategy</c>.</summary>
    internal static bool IsStrategy(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (Is(parent, Strategy))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is the one of this full metadata name.</summary>
    internal static bool Is(ITypeSymbol? type, string fullName) =>
        type is INamedTypeSymbol named && MetadataName.Of(named) == fullName;

    /// <summary>Whether strategies may use a symbol of the engine: the bare namespace and the indicators, not the broker port.</summary>
    internal static bool IsVisible(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        return type.ContainingAssembly?.Name switch
        {
            Abstractions => space == "StrategyHost",
            Indicators => space == "StrategyHost.Indicators",
            _ => false,
        };
    }
}
