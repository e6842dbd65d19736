namespace StrategyHost.Trading.Budgets;

/// <summary>What a strategy used up. The guard passes these numbers.</summary>
public enum BudgetKind
{
    /// <summary>Steps: loop turns and calls (SH6001).</summary>
    Steps = 0,

    /// <summary>Memory asked for (SH6002).</summary>
    Allocation = 1,

    /// <summary>Depth of the call stack (SH6003).</summary>
    Stack = 2,
}
