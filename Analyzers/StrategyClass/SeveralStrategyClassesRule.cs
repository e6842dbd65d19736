namespace StrategyHost.Analyzers.StrategyClass;

/// <summary>A file with more than one strategy: which one to run would be a guess. Only the compiler asks.</summary>
internal sealed class SeveralStrategyClassesRule() : StrategyRule(Rule.Error(
    "SH0002",
    "More than one strategy class",
    "'{0}' is a second strategy in this file, after '{1}': one file holds one strategy",
    "Move each strategy into a file of its own; make a shared base class abstract."));
