namespace StrategyHost.Analyzers.GarbageCollector;

/// <summary>Memory state, which differs in every run.</summary>
internal sealed class GarbageCollectorRule() : ForbiddenArea(Rule.Error(
    "SH2008",
    "State of the garbage collector",
    "'{0}' depends on the garbage collector, which differs in every run: hold plain references",
    "Delete it; memory is the host's business."))
{
    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.GC", "System.GCMemoryInfo", "System.WeakReference", "System.WeakReference`1",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2", "System.Runtime.GCSettings",
    ];
}
