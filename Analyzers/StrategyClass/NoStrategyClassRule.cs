namespace StrategyHost.Analyzers.StrategyClass;

/// <summary>A file without a strategy. Only the compiler asks: in a project, other files are legitimate.</summary>
internal sealed class NoStrategyClassRule() : StrategyRule(Rule.Error(
    "SH0001",
    "No strategy class",
    "The file holds no class that derives from Strategy: {0}",
    "Declare one class: public sealed class MyStrategy : Strategy, and override FindEntries."));
