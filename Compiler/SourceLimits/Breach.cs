using StrategyHost.Analyzers;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>The first place that goes beyond a limit.</summary>
/// <param name="Rule">The rule of that limit.</param>
/// <param name="Offset">Where.</param>
/// <param name="Arguments">What the rule's message takes.</param>
internal sealed record Breach(Rule Rule, int Offset, params object[] Arguments);
