using System.Text.Json.Serialization;

namespace StrategyHost.Host.Reports.Model;

/// <summary>What a calendar month or year (UTC) brought.</summary>
/// <param name="Name"><c>2023-04</c> or <c>2023</c>.</param>
/// <param name="Bars">Bars in it.</param>
/// <param name="StartEquity">Equity at the close before it; the starting balance at first.</param>
/// <param name="EndEquity">Equity at its last close.</param>
/// <param name="ReturnPct">End over start, minus 1; null where the start is not above zero.</param>
/// <param name="Trades">Trades closed in it.</param>
/// <param name="WinningTrades">Those of them with a net profit.</param>
/// <param name="NetProfit">Net profit of the trades closed in it.</param>
internal sealed record Period(
    [property: JsonPropertyName("period")] string Name, int Bars, double StartEquity, double EndEquity, double? ReturnPct, int Trades, int WinningTrades, double NetProfit);
