using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.Culture;

/// <summary>Text that depends on the machine's language.</summary>
internal sealed class CultureRule() : ForbiddenArea(new Rule(
    new DiagnosticDescriptor(
        "SH2004",
        "Culture",
        "'{0}' depends on the machine's language: use the invariant or ordinal form",
        "Determinism",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH2004.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Use CultureInfo.InvariantCulture, ToUpperInvariant, ToLowerInvariant and StringComparer.Ordinal."))
{
    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.Globalization.RegionInfo", "System.Globalization.CompareInfo", "System.Globalization.TextInfo",
    ];

    protected override IReadOnlyList<string> Members { get; } =
    [
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
        "System.Globalization.CultureInfo.DefaultThreadCurrentCulture",
        "System.Globalization.CultureInfo.InstalledUICulture", "System.Globalization.CultureInfo.GetCultureInfo",
        "System.Globalization.CultureInfo..ctor", "System.String.ToUpper", "System.String.ToLower",
        "System.Char.ToUpper", "System.Char.ToLower", "System.StringComparer.CurrentCulture",
        "System.StringComparer.CurrentCultureIgnoreCase",
    ];
}
