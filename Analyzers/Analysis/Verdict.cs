namespace StrategyHost.Analyzers.Analysis;

/// <summary>Why a symbol is refused.</summary>
/// <param name="rule">The rule that says so.</param>
/// <param name="name">The symbol's full name.</param>
internal sealed class Verdict(Rule rule, string name)
{
    internal Rule Rule { get; } = rule;

    internal string Name { get; } = name;
}
