namespace StrategyHost.Trading.Budgets;

/// <summary>
/// What the instrumented assembly and its host agree on: the names of the guard type and of the members the host binds. The
/// instrumenter compiles this same file, so neither project has to reference the other.
/// </summary>
internal static class BudgetGuard
{
    /// <summary>A name that C# cannot declare, so no strategy can name the guard or bring its own.</summary>
    internal const string TypeName = "<StrategyBudget>";

    /// <summary>Steps left of the run; below zero once a budget is spent.</summary>
    internal const string Steps = "Steps";

    /// <summary>Bytes left of the run.</summary>
    internal const string Bytes = "Bytes";

    /// <summary>In front of a unit: how much of it a bar may use.</summary>
    internal const string Bar = "Bar";

    /// <summary>In front of a unit: how much of it must be left when the bar ends.</summary>
    internal const string Floor = "Floor";

    internal const string OnSpent = "OnSpent";
    internal const string OnCatch = "OnCatch";
    internal const string OnGrown = "OnGrown";
    internal const string OnRegistered = "OnRegistered";
    internal const string BeginRun = "BeginRun";
    internal const string BeginBar = "BeginBar";

    /// <summary>Whether each counted place was reached; there in images that count lines.</summary>
    internal const string Reached = "Reached";

    /// <summary>How many places there are, a constant.</summary>
    internal const string Places = "Places";
}
