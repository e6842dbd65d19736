using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.HashCodes;

/// <summary>Numbers that differ between processes.</summary>
internal sealed class HashCodesRule() : ForbiddenArea(new Rule(
    new DiagnosticDescriptor(
        "SH2006",
        "Hash codes",
        "'{0}' gives a number that differs between processes: compare or order by the values themselves",
        "Determinism",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH2006.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Compare with ==, Equals or CompareTo; use the value itself as key of a Dictionary."))
{
    protected override IReadOnlyList<string> Types { get; } = ["System.HashCode"];

    protected override IReadOnlyList<string> Members { get; } = ["System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode"];

    internal override bool Forbids(ISymbol symbol) => symbol.Name == "GetHashCode" || base.Forbids(symbol);
}
