namespace StrategyHost.Trading;

/// <summary>How a session ended.</summary>
public enum SessionStatus
{
    /// <summary>Every bar was processed.</summary>
    Completed,

    /// <summary>The balance fell below zero; the bars after that were not processed.</summary>
    Ruined,

    /// <summary>The strategy threw an exception.</summary>
    StrategyFailed,

    /// <summary>The strategy spent its budget of steps, memory or stack: see <see cref="SessionResult.Budget"/>.</summary>
    BudgetSpent,
}
