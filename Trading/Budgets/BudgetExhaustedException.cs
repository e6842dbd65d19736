namespace StrategyHost.Trading.Budgets;

/// <summary>
/// Unwinds a strategy whose budget is spent. The host decides by <see cref="StrategyBudget.Outcome"/>, never by this type: on
/// its way up the framework may wrap it.
/// </summary>
public sealed class BudgetExhaustedException : Exception
{
    internal BudgetExhaustedException(BudgetOutcome outcome)
        : base(outcome.Message) => Outcome = outcome;

    /// <summary>What was spent.</summary>
    public BudgetOutcome Outcome { get; }
}
