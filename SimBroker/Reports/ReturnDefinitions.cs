using static StrategyHost.SimBroker.Reports.Metric;
using static StrategyHost.SimBroker.Reports.MetricUnit;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Metrics of the account and of its daily returns. The daily grid holds the last equity of each UTC date; r are the simple
/// returns between its rows, n their number, s their standard deviation (ddof 1), P the grid's rows in a year.
/// </summary>
internal static class ReturnDefinitions
{
    private const MetricNeeds Sample = MetricNeeds.Bars | MetricNeeds.Solvency | MetricNeeds.Returns;
    private const MetricNeeds Moments = Sample | MetricNeeds.Variance;
    private const MetricNeeds Regression = Sample | MetricNeeds.Benchmark | MetricNeeds.BenchmarkVariance;

    internal static readonly MetricDefinition[] All =
    [
        new(TotalReturnPct, "total_return_pct", Percent, "return.equity", MetricNeeds.None,
            "Final equity over the starting balance, minus 1; open positions marked to the last close."),
        new(TotalPnl, "total_pnl", Money, "pnl.equity", MetricNeeds.None,
            "Final equity − starting balance: net of commissions, open positions included."),
        new(NetProfit, "net_profit", Money, "pnl.closed_net", MetricNeeds.None,
            "Sum over closed trades of gross profit − commission."),
        new(OpenPnl, "open_pnl", Money, "pnl.open", MetricNeeds.None,
            "total_pnl − net_profit: what open positions have earned, the commission of their entry deducted."),
        new(FinalEquity, "final_equity", Money, "equity.last_close", MetricNeeds.None,
            "Cash + unrealised profit at the last close."),
        new(CagrPct, "cagr_pct", Percent, "cagr.calendar_365_25", Sample,
            "(Final equity / starting balance)^(1 / years) − 1; years = days from first to last bar / 365.25."),
        new(ExposurePct, "exposure_pct", Percent, "exposure.bars_inclusive", MetricNeeds.Bars,
            "Share of bars with a position, bars of entry and exit included; open positions count up to the last bar."),
        new(BuyAndHoldReturnPct, "buy_and_hold_return_pct", Percent, "buy_and_hold.close_to_close", MetricNeeds.Bars | MetricNeeds.Benchmark,
            "Last close over first close, minus 1; no costs."),
        new(VolatilityAnnPct, "volatility_ann_pct", Percent, "volatility.simple_ddof1", Sample, "s · √P."),
        new(SharpeRatio, "sharpe_ratio", Ratio, "sharpe.arith", Moments, "mean(r) / s · √P; no risk-free rate."),
        new(SortinoRatio, "sortino_ratio", Ratio, "sortino.downside_all_n", Sample | MetricNeeds.Downside,
            "mean(r) / √(Σ min(r, 0)² / n) · √P; target 0, divisor all n returns."),
        new(CalmarRatio, "calmar_ratio", Ratio, "calmar.calendar_cagr", Sample | MetricNeeds.Drawdown, "cagr_pct / max_drawdown_pct."),
        new(Alpha, "alpha", Ratio, "alpha.ols_daily", Regression,
            "Intercept of r on the daily returns of buy and hold, times P: a fraction per year."),
        new(Beta, "beta", Ratio, "beta.ols_daily", Regression, "Slope of r on the daily returns of buy and hold."),
        new(Var95, "var_95", Ratio, "var.historical_linear", Sample,
            "5 % quantile of r, linear between order statistics; a fraction, negative where it is a loss."),
        new(Cvar95, "cvar_95", Ratio, "cvar.historical_tail_mean", Sample, "Mean of the r that are at or below var_95; a fraction."),
        new(Skew, "skew", Ratio, "skew.population", Moments, "Third central moment of r over the population variance^1.5."),
        new(Kurtosis, "kurtosis", Ratio, "kurtosis.raw_population", Moments,
            "Fourth central moment of r over the squared population variance; 3 for a normal distribution."),
        new(Psr, "psr", Ratio, "psr.raw_kurtosis_benchmark_0", Moments,
            "Probability that the true Sharpe ratio exceeds 0 (Bailey and López de Prado 2012), fed with raw kurtosis."),
        new(DailyReturns, "daily_returns", Count, "returns.daily_utc", MetricNeeds.None, "n."),
        new(PeriodsPerYear, "periods_per_year", Count, "periods.calendar_of_rows", MetricNeeds.Bars,
            "P: 365 where Saturdays and Sundays make up more than 0.6 · 2/7 of the rows, else 252; 52, 12, 4 or 1 for coarser bars."),
    ];
}
