using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.StrategyClass;

/// <summary>A file without a strategy. Only the compiler asks: in a project, other files are legitimate.</summary>
internal sealed class NoStrategyClassRule() : StrategyRule(new Rule(
    new DiagnosticDescriptor(
        "SH0001",
        "No strategy class",
        "The file holds no class that derives from Strategy: {0}",
        "Authoring",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH0001.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Declare one class: public sealed class MyStrategy : Strategy, and override FindEntries."));
