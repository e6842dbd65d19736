namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// What a metric needs in order to have a value. A metric whose needs are not met is null, and the first unmet one, in the
/// order below, is the flag that says why.
/// </summary>
[Flags]
public enum MetricNeeds
{
    /// <summary>Always defined.</summary>
    None = 0,

    /// <summary>At least one bar; flag <c>no_bars</c>.</summary>
    Bars = 1 << 0,

    /// <summary>Equity above zero throughout, and no ruin; flag <c>ruined</c>.</summary>
    Solvency = 1 << 1,

    /// <summary>At least 30 returns on the daily grid; flag <c>few_returns</c>.</summary>
    Returns = 1 << 2,

    /// <summary>Returns that vary by more than rounding; flag <c>zero_variance</c>.</summary>
    Variance = 1 << 3,

    /// <summary>At least one negative return; flag <c>no_negative_returns</c>.</summary>
    Downside = 1 << 4,

    /// <summary>At least one drawdown; flag <c>no_drawdown</c>.</summary>
    Drawdown = 1 << 5,

    /// <summary>That equity came back to the peak before the deepest drawdown; flag <c>not_recovered</c>.</summary>
    Recovery = 1 << 6,

    /// <summary>Positive closing prices to hold against; flag <c>no_benchmark</c>.</summary>
    Benchmark = 1 << 7,

    /// <summary>Closing prices that vary; flag <c>flat_benchmark</c>.</summary>
    BenchmarkVariance = 1 << 8,

    /// <summary>At least one closed trade; flag <c>no_trades</c>.</summary>
    Trades = 1 << 9,

    /// <summary>At least two closed trades; flag <c>single_trade</c>.</summary>
    TwoTrades = 1 << 10,

    /// <summary>Net profits that differ; flag <c>identical_trades</c>.</summary>
    TradeVariance = 1 << 11,

    /// <summary>At least one trade with a net profit; flag <c>no_wins</c>.</summary>
    Wins = 1 << 12,

    /// <summary>At least one trade with a net loss; flag <c>no_losses</c>.</summary>
    Losses = 1 << 13,

    /// <summary>At least one long trade; flag <c>no_long_trades</c>.</summary>
    LongTrades = 1 << 14,

    /// <summary>At least one short trade; flag <c>no_short_trades</c>.</summary>
    ShortTrades = 1 << 15,
}
