using StrategyHost.Brokers;
using StrategyHost.SimBroker.Orders;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>One closed position or part of it: the facts behind a trade and the events of its exit, in the form in which they arise.</summary>
internal sealed class Closing
{
    internal required int Number { get; init; }

    internal required int EntryOrder { get; init; }

    /// <summary>The exit that filled; null for protections, stop-outs and what an entry netted out.</summary>
    internal required WaitingOrder? ExitOrder { get; init; }

    internal required Position Position { get; init; }

    internal required int ExitIndex { get; init; }

    internal required double Volume { get; init; }

    internal required double EntryPrice { get; init; }

    internal required double ExitPrice { get; init; }

    internal required double? StopLoss { get; init; }

    internal required double? TakeProfit { get; init; }

    internal required decimal GrossPnl { get; init; }

    internal required decimal EntryCommission { get; init; }

    internal required decimal EntrySlippage { get; init; }

    internal required decimal ExitCommission { get; init; }

    internal required decimal ExitSlippage { get; init; }

    internal decimal Commission => EntryCommission + ExitCommission;

    /// <summary>Cash after the exit.</summary>
    internal required decimal Balance { get; init; }

    /// <summary>Notional at the entry.</summary>
    internal required decimal Notional { get; init; }

    internal required double Mae { get; init; }

    internal required double Mfe { get; init; }

    internal required string Reason { get; init; }

    internal Trade ToTrade(EquityRecorder times) => new()
    {
        TradeId = Counters.TradeId(Number),
        OrderId = Counters.OrderId(EntryOrder),
        PositionId = Position.PositionId,
        Symbol = Position.Symbol,
        Side = Position.Side,
        Volume = Volume,
        EntryIndex = Position.EntryIndex,
        EntryTime = Position.EntryTime,
        EntryPrice = EntryPrice,
        ExitIndex = ExitIndex,
        ExitTime = times.TimeOf(ExitIndex),
        ExitPrice = ExitPrice,
        StopLoss = StopLoss,
        TakeProfit = TakeProfit,
        GrossPnl = GrossPnl,
        Commission = Commission,
        Slippage = EntrySlippage + ExitSlippage,
        ReturnPct = (double)(GrossPnl - EntryCommission - ExitCommission) / (double)Notional * 100,
        Mae = Mae,
        Mfe = Mfe,
        EntryComment = Position.Comment,
        ExitReason = Reason,
    };
}
