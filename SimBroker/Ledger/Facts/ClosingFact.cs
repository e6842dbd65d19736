using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>One closed position or part of it: what a trade and the events of its exit are told from. NaN stands for a level that is not set.</summary>
internal readonly record struct ClosingFact
{
    /// <summary>Counter of the order that opened the position.</summary>
    internal required int EntryOrder { get; init; }

    /// <summary>Counter of the exit that filled; 0 for protections, stop-outs and what an entry netted out.</summary>
    internal required int ExitOrder { get; init; }

    /// <summary>Counter of the position.</summary>
    internal required int Position { get; init; }

    internal required int EntryIndex { get; init; }

    internal required int ExitIndex { get; init; }

    /// <summary>Buy: a long was closed.</summary>
    internal required OrderSide Side { get; init; }

    internal required OrderType ExitType { get; init; }

    internal required double Volume { get; init; }

    internal required double EntryPrice { get; init; }

    internal required double ExitPrice { get; init; }

    internal required double StopLoss { get; init; }

    internal required double TakeProfit { get; init; }

    internal required double Mae { get; init; }

    internal required double Mfe { get; init; }

    internal required decimal GrossPnl { get; init; }

    internal required decimal EntryCommission { get; init; }

    internal required decimal EntrySlippage { get; init; }

    internal required decimal ExitCommission { get; init; }

    internal required decimal ExitSlippage { get; init; }

    /// <summary>Cash after the exit.</summary>
    internal required decimal Balance { get; init; }

    /// <summary>Notional at the entry.</summary>
    internal required decimal Notional { get; init; }

    /// <summary>Number of the position's comment.</summary>
    internal required int Comment { get; init; }

    /// <summary>Number of the exit reason.</summary>
    internal required int Reason { get; init; }

    internal OrderSide ExitSide => Side == OrderSide.Buy ? OrderSide.Sell : OrderSide.Buy;

    /// <param name="number">Counter of the trade.</param>
    /// <param name="symbol">The instrument.</param>
    /// <param name="times">The times of the bars.</param>
    /// <param name="texts">Comments and reasons.</param>
    internal Trade ToTrade(int number, string symbol, EquityRecorder times, TextTable texts) => new()
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
        ReturnPct = (double)(GrossPnl - EntryCommission - ExitCommission) / (double)Notional * 100,
        Mae = Mae,
        Mfe = Mfe,
        EntryComment = texts[Comment],
        ExitReason = texts[Reason]!,
    };
}
