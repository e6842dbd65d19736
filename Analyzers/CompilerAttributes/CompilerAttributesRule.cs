using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.CompilerAttributes;

/// <summary>Attributes that speak to the compiler, the runtime or the analysis. The engine asks the allow-list and reports here.</summary>
internal sealed class CompilerAttributesRule() : StrategyRule(new Rule(
    new DiagnosticDescriptor(
        "SH1010",
        "Suppression and compiler attributes",
        "Attribute '{0}' is not available to strategies, which need [Parameter] at most",
        "Safety",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH1010.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Delete the attribute. Findings cannot be suppressed: change the code they point at."));
