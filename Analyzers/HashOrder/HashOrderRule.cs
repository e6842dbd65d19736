namespace StrategyHost.Analyzers.HashOrder;

/// <summary>Collections that enumerate in the order of hash codes, which differ between processes.</summary>
internal sealed class HashOrderRule() : ForbiddenArea(Rule.Error(
    "SH2005",
    "Hash order",
    "'{0}' enumerates in the order of hash codes, which differs between processes: use Dictionary, HashSet, SortedDictionary or SortedSet",
    "Use Dictionary or HashSet, which enumerate in order of insertion, or SortedDictionary and SortedSet."))
{
    protected override IReadOnlyList<string> Namespaces { get; } =
        ["System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.Frozen", "System.Collections.Specialized"];

    protected override IReadOnlyList<string> Types { get; } = ["System.Collections.Hashtable"];

    protected override IReadOnlyList<string> KnownNames { get; } =
    [
        "ConcurrentDictionary", "ConcurrentBag", "ImmutableDictionary", "ImmutableHashSet", "ImmutableArray", "ImmutableList",
        "FrozenDictionary", "FrozenSet", "ToFrozenDictionary", "ToFrozenSet", "ToImmutableDictionary", "ToImmutableHashSet",
        "HybridDictionary", "ListDictionary", "NameValueCollection", "StringDictionary",
    ];
}
