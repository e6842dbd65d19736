namespace StrategyHost.Trading.Budgets;

/// <summary>Which budget a strategy spent, and where it was at that moment.</summary>
/// <param name="Kind">What was used up.</param>
/// <param name="RuleId">SH6001 steps, SH6002 allocation, SH6003 stack; the page docs/rules/SHnnnn.md explains it.</param>
/// <param name="Bar">Index of the bar; −1 in the constructor or PrepareIndicators.</param>
/// <param name="Method">The strategy's method that ran; null when unknown.</param>
/// <param name="Line">Line in the source, from 1; 0 when unknown.</param>
/// <param name="Message">What was exceeded and what to do.</param>
public sealed record BudgetOutcome(BudgetKind Kind, string RuleId, int Bar, string? Method, int Line, string Message);
