using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.SimBroker.Backtest;

/// <summary>One backtest: a strategy instance, bars, a broker, and what the report says about where they came from.</summary>
public sealed record BacktestRequest
{
    /// <summary>A fresh instance, its parameters bound. One instance serves one run.</summary>
    public required Strategy Strategy { get; init; }

    /// <summary>The bars.</summary>
    public required BarColumns Bars { get; init; }

    /// <summary>How the broker fills and charges.</summary>
    public BrokerOptions Broker { get; init; } = new();

    /// <summary>Seed of the strategy's random numbers.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>Resolved values of the strategy's parameters by name, as invariant text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>SHA-256 of the strategy's source, lower-case hex; empty where there is none.</summary>
    public string SourceSha256 { get; init; } = "";

    /// <summary>SHA-256 of the data file's bytes, lower-case hex; empty where the bars did not come from a file.</summary>
    public string DataSha256 { get; init; } = "";

    /// <summary>The budgets of the strategy's assembly, attached before it was constructed; null: it is not instrumented.</summary>
    public StrategyBudget? Budget { get; init; }
}
