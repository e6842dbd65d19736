namespace StrategyHost.Brokers;

/// <summary>The account at one bar's close, in account currency.</summary>
/// <param name="Time">UTC open time of the bar.</param>
/// <param name="Balance">Cash.</param>
/// <param name="Equity">Cash + unrealised profit.</param>
/// <param name="UnrealizedPnl">Profit of the open positions.</param>
/// <param name="UsedMargin">Margin held.</param>
/// <param name="DrawdownPct">Distance below the highest equity so far (the starting balance included), in percent of it; 0 or positive.</param>
public readonly record struct EquityPoint(
    DateTime Time, double Balance, double Equity, double UnrealizedPnl, double UsedMargin, double DrawdownPct);
