using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.AllowList;

/// <summary>The gate of last resort: what no other rule names and the allow-list does not hold.</summary>
internal sealed class NotOnAllowListRule() : StrategyRule(new Rule(
    new DiagnosticDescriptor(
        "SH1900",
        "Symbol is not on the allow-list",
        "'{0}' is not available to strategies: they may use numbers, text, collections, LINQ, Math and the StrategyHost API",
        "Safety",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH1900.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Write it with what strategies have: Math, arrays and spans, List, Dictionary and the other generic collections, LINQ, string, DateTime and TimeSpan values, Series and the indicators."));
