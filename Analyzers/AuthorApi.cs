using System.Collections.Immutable;
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
    internal const string IndicatorSet = "StrategyHost.IndicatorSet";
    internal const string Series = "StrategyHost.Series";
    internal const string Bar = "StrategyHost.Bar";
    internal const string Position = "StrategyHost.Position";
    internal const string PendingOrder = "StrategyHost.PendingOrder";
    internal const string Account = "StrategyHost.Account";
    internal const string OrderRequest = "StrategyHost.OrderRequest";
    internal const string ExitRequest = "StrategyHost.ExitRequest";
    internal const string ProtectionUpdate = "StrategyHost.ProtectionUpdate";
    internal const string LookAheadException = "StrategyHost.LookAheadException";

    /// <summary>The methods the host calls, as <c>Strategy</c> declares them.</summary>
    internal static readonly ImmutableArray<string> Hooks =
        ["PrepareIndicators", "FindEntries", "FindExits", "AdjustProtection", "KeepOrder"];

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

    /// <summary>Whether a symbol is a member of this name of the type of this full name.</summary>
    internal static bool IsMember(ISymbol? symbol, string type, string name) => symbol?.Name == name && Is(symbol.ContainingType, type);

    /// <summary>Whether a type is a series or one of the indicators that consist of several.</summary>
    internal static bool IsSeries(ITypeSymbol? type) =>
        Is(type, Series) || (type?.ContainingAssembly?.Name == Indicators && type.Name.EndsWith("Series", StringComparison.Ordinal));

    /// <summary>The <c>[Parameter]</c> of a property; null when it has none.</summary>
    internal static AttributeData? ParameterOf(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(attribute => Is(attribute.AttributeClass, Parameter));
}
