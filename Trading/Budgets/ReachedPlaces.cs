using System.Reflection;

namespace StrategyHost.Trading.Budgets;

/// <summary>Which places of a strategy's source were reached, in an assembly that notes it.</summary>
public static class ReachedPlaces
{
    /// <summary>Starts to note.</summary>
    /// <param name="strategy">The loaded assembly.</param>
    /// <returns>Whether each place was reached, kept up to date while the assembly runs; empty where it notes nothing.</returns>
    public static bool[] Attach(Assembly strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        var guard = strategy.GetType(BudgetGuard.TypeName);
        if (guard?.GetField(BudgetGuard.Places)?.GetRawConstantValue() is not int count)
            return [];
        var reached = new bool[count];
        guard.GetField(BudgetGuard.Reached)!.SetValue(null, reached);
        return reached;
    }
}
