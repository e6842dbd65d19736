using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>What to prove free of look-ahead.</summary>
public sealed record LookAheadRequest
{
    /// <summary>
    /// Creates a fresh strategy, its parameters bound, for a run over the bars given; called once for each run. What it
    /// throws counts as the strategy's failure.
    /// </summary>
    public required Func<BarColumns, Strategy> Create { get; init; }

    /// <summary>The bars.</summary>
    public required BarColumns Bars { get; init; }

    /// <summary>How the broker fills and charges: positions and the account are part of what a strategy sees.</summary>
    public BrokerOptions Broker { get; init; } = new();

    /// <summary>Seed of the strategy's random numbers, and of the redrawn futures.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>The budgets of the strategy's assembly; null: it is not instrumented. They span all runs of the proof: give the run's as much as it may take.</summary>
    public StrategyBudget? Budget { get; init; }

    /// <summary>
    /// Truncation is tried at each of the first this many bars; its cost grows with the square. Later bars are covered by the
    /// bars arriving one by one, and by redrawn futures.
    /// </summary>
    public int TruncationBars { get; init; } = 5_000;

    /// <summary>How many different futures follow each bar chosen; 1 or more.</summary>
    public int FuturesPerBar { get; init; } = 3;

    /// <summary>Redrawing ends after about this many bars, so that a long series takes seconds; fewer bars are then chosen, evenly.</summary>
    public long RedrawnBarLimit { get; init; } = 25_000_000;
}
