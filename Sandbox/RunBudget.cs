namespace StrategyHost.Sandbox;

/// <summary>The budgets of an instrumented strategy, as its session counts them. A null value is the default of the session.</summary>
public sealed record RunBudget
{
    /// <summary>Steps in one bar.</summary>
    public long? StepsPerBar { get; init; }

    /// <summary>Steps in the whole run.</summary>
    public long? StepsPerRun { get; init; }

    /// <summary>Bytes asked for in one bar.</summary>
    public long? AllocationPerBar { get; init; }

    /// <summary>Bytes asked for in the whole run.</summary>
    public long? AllocationPerRun { get; init; }

    /// <summary>Bytes of stack.</summary>
    public long? StackBytes { get; init; }
}
