using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.GarbageCollector;

/// <summary>Memory state, which differs in every run.</summary>
internal sealed class GarbageCollectorRule() : ForbiddenArea(new Rule(
    new DiagnosticDescriptor(
        "SH2008",
        "State of the garbage collector",
        "'{0}' depends on the garbage collector, which differs in every run: hold plain references",
        "Determinism",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH2008.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Delete it; memory is the host's business."))
{
    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.GC", "System.GCMemoryInfo", "System.WeakReference", "System.WeakReference`1",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2", "System.Runtime.GCSettings",
    ];
}
