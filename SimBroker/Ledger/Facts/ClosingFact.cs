using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>One closed position or part of it: what a trade and the events of its exit are told from. NaN stands for a level that is not set.</summary>
internal record struct ClosingFact
{
    /// <summary>Counter of the order that opened the position.</summary>
    internal int EntryOrder { get; set; }

    /// <summary>Counter of the exit that filled; 0 for protections, stop-outs and what an entry netted out.</summary>
    internal int ExitOrder { get; set; }

    /// <summary>Counter of the position.</summary>
    internal int Position { get; set; }

    internal int EntryIndex { get; set; }

    internal int ExitIndex { get; set; }

    /// <summary>Buy: a long was closed.</summary>
    internal OrderSide Side { get; set; }

    internal OrderType ExitType { get; set; }

    internal double Volume { get; set; }

    internal double EntryPrice { get; set; }

    internal double ExitPrice { get; set; }

    internal double StopLoss { get; set; }

    internal double TakeProfit { get; set; }

    internal double Mae { get; set; }

    internal double Mfe { get; set; }

    internal decimal GrossPnl { get; set; }

    internal decimal EntryCommission { get; set; }

    internal decimal EntrySlippage { get; set; }

    internal decimal ExitCommission { get; set; }

    internal decimal ExitSlippage { get; set; }

    /// <summary>Cash after the exit.</summary>
    internal decimal Balance { get; set; }

    /// <summary>Notional at the entry.</summary>
    internal decimal Notional { get; set; }

    /// <summary>Number of the position's comment.</summary>
    internal int Comment { get; set; }

    /// <summary>Number of the exit reason.</summary>
    internal int Reason { get; set; }

    internal readonly OrderSide ExitSide => Side == OrderSide.Buy ? OrderSide.Sell : OrderSide.Buy;

    /// <param name="number">Counter of the trade.</param>
    /// <param name="symbol">The instrument.</param>
    /// <param name="times">The times of the bars.</param>
    /// <param name="texts">Comments and reasons.</param>
    internal readonly Trade ToTrade(int number, string symbol, EquityRecorder times, TextTable texts) => new()
    {
        TradeId = Counters.TradeId(number),
        OrderId = Counters.OrderId(EntryOrder),
        PositionId = Counters.PositionId(Position),
        Symbol = symbol,
        Side = Side,
        Volume = Volume,
        EntryIndex = EntryIndex,
        EntryTime = times.TimeOf(EntryIndex),
        EntryPrice = EntryPrice,
        ExitIndex = ExitIndex,
        ExitTime = times.TimeOf(ExitIndex),
        ExitPrice = ExitPrice,
        StopLoss = Level.ToNullable(StopLoss),
        TakeProfit = Level.ToNullable(TakeProfit),
        GrossPnl = GrossPnl,
        Commission = EntryCommission + ExitCommission,
        Slippage = EntrySlippage + ExitSlippage,
        ReturnPct = CanonicalMoney.ToDouble(GrossPnl - EntryCommission - ExitCommission) / CanonicalMoney.ToDouble(Notional) * 100,
        Mae = Mae,
        Mfe = Mfe,
        EntryComment = texts[Comment],
        ExitReason = texts[Reason]!,
    };
}
