using StrategyHost.Brokers;
using StrategyHost.SimBroker.Orders;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Makes events of the facts that the journal keeps.</summary>
internal static class EventTeller
{
    internal static BrokerEvent Tell(in JournalEntry entry, string symbol, EquityRecorder times)
    {
        if (entry.Facts is BrokerEvent stated)
            return stated;
        var happened = new BrokerEvent(entry.Type, times.TimeOf(entry.Index)) { BarIndex = Math.Max(entry.Index, 0), Symbol = symbol };
        return entry.Facts switch
        {
            WaitingOrder order => Accepted(happened, order),
            EntryFill fill when entry.Type == BrokerEventType.PositionOpened => Opened(happened, fill),
            EntryFill fill => Filled(happened, fill),
            Closing closing when entry.Type == BrokerEventType.PositionClosed => Closed(happened, closing),
            Closing closing => ExitFilled(happened, closing),
            _ => throw new InvalidOperationException($"The journal holds a {entry.Facts.GetType().Name}, of which no event can be made."),
        };
    }

    private static BrokerEvent Accepted(BrokerEvent happened, WaitingOrder order) => happened with
    {
        OrderId = order.Id,
        PositionId = order.IsExit ? order.Position!.Id : null,
        Side = order.Side,
        OrderType = order.Type,
        Volume = order.Volume,
        Price = BrokerState.Finite(order.Price),
        LimitPrice = BrokerState.Finite(order.LimitPrice),
        StopLoss = order.StopLoss,
        TakeProfit = order.TakeProfit,
        Reason = order.ExitReason,
        Comment = order.Comment,
    };

    private static BrokerEvent Filled(BrokerEvent happened, EntryFill fill) => happened with
    {
        OrderId = fill.Order.Id,
        PositionId = fill.Position.PositionId,
        Side = fill.Order.Side,
        OrderType = fill.Order.Type,
        Volume = fill.Volume,
        Price = fill.Price,
        Commission = fill.Commission,
        Slippage = fill.Slippage,
        Balance = fill.Balance,
    };

    private static BrokerEvent Opened(BrokerEvent happened, EntryFill fill) => happened with
    {
        OrderId = fill.Order.Id,
        PositionId = fill.Position.PositionId,
        Side = fill.Position.Side,
        Volume = fill.Volume,
        Price = fill.Price,
        StopLoss = fill.StopLoss,
        TakeProfit = fill.TakeProfit,
        Comment = fill.Position.Comment,
    };

    private static BrokerEvent ExitFilled(BrokerEvent happened, Closing closing) => happened with
    {
        OrderId = closing.ExitOrder!.Id,
        PositionId = closing.Position.PositionId,
        Side = closing.ExitOrder.Side,
        OrderType = closing.ExitOrder.Type,
        Volume = closing.Volume,
        Price = closing.ExitPrice,
    };

    private static BrokerEvent Closed(BrokerEvent happened, Closing closing) => happened with
    {
        OrderId = Counters.OrderId(closing.EntryOrder),
        PositionId = closing.Position.PositionId,
        TradeId = Counters.TradeId(closing.Number),
        Side = closing.Position.Side,
        Volume = closing.Volume,
        Price = closing.ExitPrice,
        StopLoss = closing.StopLoss,
        TakeProfit = closing.TakeProfit,
        Commission = closing.ExitCommission,
        Slippage = closing.ExitSlippage,
        GrossPnl = closing.GrossPnl,
        Mae = closing.Mae,
        Mfe = closing.Mfe,
        Balance = closing.Balance,
        Reason = closing.Reason,
        Comment = closing.Position.Comment,
    };
}
