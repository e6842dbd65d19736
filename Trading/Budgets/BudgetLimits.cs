namespace StrategyHost.Trading.Budgets;

/// <summary>
/// What one run of a strategy may use. The constructor and PrepareIndicators count as one bar, bar −1. The defaults are about a
/// hundred times what a heavy strategy needs: they end runaway code, they do not rate ordinary code.
/// </summary>
public sealed record BudgetLimits
{
    /// <summary>The defaults.</summary>
    public static BudgetLimits Default { get; } = new();

    /// <summary>Steps in one bar: loop turns, which a method pays for eight at a time, calls of the strategy's own methods, lambdas and accessors, and 200 for each exception caught. 50 million by default, well below a second.</summary>
    public long StepsPerBar { get; init; } = 50_000_000;

    /// <summary>Steps in the whole run; 20 billion by default.</summary>
    public long StepsPerRun { get; init; } = 20_000_000_000;

    /// <summary>Bytes asked for in one bar; 256 MB by default.</summary>
    public long AllocationPerBar { get; init; } = 256L << 20;

    /// <summary>Bytes asked for in the whole run, garbage included; 64 GB by default.</summary>
    public long AllocationPerRun { get; init; } = 64L << 30;

    /// <summary>
    /// Bytes of stack below the host's own frames; 256 KB by default. The thread must have at least 1 MB more, because the
    /// framework needs room of its own where the strategy is refused more.
    /// </summary>
    public long StackBytes { get; init; } = 256L << 10;

    /// <exception cref="ArgumentOutOfRangeException">A limit is below 1.</exception>
    internal BudgetLimits Validated()
    {
        Require(StepsPerBar, nameof(StepsPerBar));
        Require(StepsPerRun, nameof(StepsPerRun));
        Require(AllocationPerBar, nameof(AllocationPerBar));
        Require(AllocationPerRun, nameof(AllocationPerRun));
        Require(StackBytes, nameof(StackBytes));
        return this;
    }

    private static void Require(long value, string name)
    {
        if (value < 1)
            throw new ArgumentOutOfRangeException(name, value, $"The budget {name} is {value}; it must be 1 or more. Leave it out for the default.");
    }
}
