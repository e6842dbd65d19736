using static StrategyHost.SimBroker.Reports.Metric;
using static StrategyHost.SimBroker.Reports.MetricUnit;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Metrics of closed trades. Profit is net: gross − commission; a win is a net profit above zero, a loss one below.</summary>
internal static class TradeDefinitions
{
    private const MetricNeeds Any = MetricNeeds.Trades;
    private const MetricNeeds Both = Any | MetricNeeds.Wins | MetricNeeds.Losses;

    internal static readonly MetricDefinition[] All =
    [
        new(TotalTrades, "total_trades", Count, "trades.closed", MetricNeeds.None, "Closed trades; a position closed in parts gives several."),
        new(WinningTrades, "winning_trades", Count, "trades.net_positive", MetricNeeds.None, "Trades with net profit > 0."),
        new(LosingTrades, "losing_trades", Count, "trades.net_negative", MetricNeeds.None, "Trades with net profit < 0."),
        new(BreakevenTrades, "breakeven_trades", Count, "trades.net_zero", MetricNeeds.None, "Trades with net profit = 0."),
        new(WinRate, "win_rate", Ratio, "win_rate.of_all_trades", Any, "winning_trades / total_trades, 0 to 1."),
        new(GrossProfit, "gross_profit", Money, "gross_profit.net_of_wins", MetricNeeds.None, "Sum of the net profits of winning trades."),
        new(GrossLoss, "gross_loss", Money, "gross_loss.net_of_losses", MetricNeeds.None, "Sum of the net losses of losing trades; positive."),
        new(ProfitFactor, "profit_factor", Ratio, "profit_factor.money", Any | MetricNeeds.Losses, "gross_profit / gross_loss."),
        new(PayoffRatio, "payoff_ratio", Ratio, "payoff.money", Both, "avg_win / avg_loss."),
        new(Expectancy, "expectancy", Money, "expectancy.money", Any, "Mean net profit of a trade."),
        new(ExpectancyPct, "expectancy_pct", Percent, "expectancy.mean_return", Any, "Arithmetic mean of the trades' returns on their entry notional."),
        new(AvgTrade, "avg_trade", Money, "trade.mean_money", Any, "net_profit / total_trades; the same figure as expectancy."),
        new(AvgTradePct, "avg_trade_pct", Percent, "trade.geometric_return", Any,
            "Geometric mean of the trades' returns on their entry notional; out of range where one lost all of it."),
        new(BestTrade, "best_trade", Money, "trade.max_money", Any, "Largest net profit."),
        new(BestTradePct, "best_trade_pct", Percent, "trade.max_return", Any, "Largest return on the entry notional."),
        new(WorstTrade, "worst_trade", Money, "trade.min_money", Any, "Smallest net profit."),
        new(WorstTradePct, "worst_trade_pct", Percent, "trade.min_return", Any, "Smallest return on the entry notional."),
        new(AvgWin, "avg_win", Money, "win.mean_money", Any | MetricNeeds.Wins, "gross_profit / winning_trades."),
        new(AvgLoss, "avg_loss", Money, "loss.mean_money", Any | MetricNeeds.Losses, "gross_loss / losing_trades; positive."),
        new(Sqn, "sqn", Ratio, "sqn.money_ddof1", Any | MetricNeeds.TwoTrades | MetricNeeds.TradeVariance,
            "√trades · mean / standard deviation (ddof 1) of net profit (Tharp)."),
        new(Kelly, "kelly", Ratio, "kelly.win_rate_payoff", Both, "win_rate − (1 − win_rate) / payoff_ratio."),
        new(MaxConsecutiveWins, "max_consecutive_wins", Count, "streak.order_of_closing", MetricNeeds.None,
            "Longest run of wins in order of closing; a breakeven trade ends it."),
        new(MaxConsecutiveLosses, "max_consecutive_losses", Count, "streak.order_of_closing", MetricNeeds.None,
            "Longest run of losses in order of closing; a breakeven trade ends it."),
        new(AvgTradeDurationDays, "avg_trade_duration_days", Days, "duration.bar_times", Any, "Mean time from the bar of entry to the bar of exit."),
        new(MaxTradeDurationDays, "max_trade_duration_days", Days, "duration.bar_times", Any, "Longest of those times."),
        new(AvgBarsHeld, "avg_bars_held", Count, "bars_held.exit_minus_entry", Any, "Mean of exit index − entry index."),
        new(MaxBarsHeld, "max_bars_held", Count, "bars_held.exit_minus_entry", Any, "Largest exit index − entry index."),
        new(LongTrades, "long_trades", Count, "trades.closed", MetricNeeds.None, "Closed longs."),
        new(ShortTrades, "short_trades", Count, "trades.closed", MetricNeeds.None, "Closed shorts."),
        new(LongWinRate, "long_win_rate", Ratio, "win_rate.of_all_trades", Any | MetricNeeds.LongTrades, "Winning longs / long_trades, 0 to 1."),
        new(ShortWinRate, "short_win_rate", Ratio, "win_rate.of_all_trades", Any | MetricNeeds.ShortTrades, "Winning shorts / short_trades, 0 to 1."),
        new(LongNetProfit, "long_net_profit", Money, "pnl.closed_net", MetricNeeds.None, "Sum of the net profits of longs."),
        new(ShortNetProfit, "short_net_profit", Money, "pnl.closed_net", MetricNeeds.None, "Sum of the net profits of shorts."),
        new(TotalCommission, "total_commission", Money, "commission.closed_trades", MetricNeeds.None,
            "Commissions of closed trades, entry and exit; that of open positions' entries is in open_pnl."),
        new(TotalSlippage, "total_slippage", Money, "slippage.closed_trades", MetricNeeds.None,
            "What slippage cost closed trades at both ends; already contained in their prices and profits."),
        new(AvgMae, "avg_mae", Money, "mae.mean_money", Any, "Mean of the trades' worst unrealised profit on the way; 0 or negative."),
        new(AvgMfe, "avg_mfe", Money, "mfe.mean_money", Any, "Mean of the trades' best unrealised profit on the way; 0 or positive."),
    ];
}
