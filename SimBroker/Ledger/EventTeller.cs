using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger.Facts;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Makes events of the facts that the journal keeps.</summary>
internal sealed class EventTeller(string symbol, EquityRecorder times, TextTable texts)
{
    internal BrokerEvent Accepted(in JournalEntry entry, in OrderFact order) => Event(entry) with
    {
        OrderId = Counters.OrderId(order.Order),
        PositionId = order.Position > 0 ? Counters.PositionId(order.Position) : null,
        Side = order.Side,
        OrderType = order.Type,
        Volume = order.Volume,
        Price = Level.ToNullable(order.Price),
        LimitPrice = Level.ToNullable(order.LimitPrice),
        StopLoss = Level.ToNullable(order.StopLoss),
        TakeProfit = Level.ToNullable(order.TakeProfit),
        Reason = order.Position > 0 ? texts[order.Text] : null,
        Comment = order.Position > 0 ? null : texts[order.Text],
    };

    internal BrokerEvent Filled(in JournalEntry entry, in FillFact fill) => Event(entry) with
    {
        OrderId = Counters.OrderId(fill.Order),
        PositionId = Counters.PositionId(fill.Position),
        Side = fill.Side,
        OrderType = fill.Type,
        Volume = fill.Volume,
        Price = fill.Price,
        Commission = fill.Commission,
        Slippage = fill.Slippage,
        Balance = fill.Balance,
    };

    internal BrokerEvent Opened(in JournalEntry entry, in FillFact fill) => Event(entry) with
    {
        OrderId = Counters.OrderId(fill.Order),
        PositionId = Counters.PositionId(fill.Position),
        Side = fill.Side,
        Volume = fill.Volume,
        Price = fill.Price,
        StopLoss = Level.ToNullable(fill.StopLoss),
        TakeProfit = Level.ToNullable(fill.TakeProfit),
        Comment = texts[fill.Comment],
    };

    internal BrokerEvent ExitFilled(in JournalEntry entry, in ClosingFact closing) => Event(entry) with
    {
        OrderId = Counters.OrderId(closing.ExitOrder),
        PositionId = Counters.PositionId(closing.Position),
        Side = closing.ExitSide,
        OrderType = closing.ExitType,
        Volume = closing.Volume,
        Price = closing.ExitPrice,
    };

    internal BrokerEvent Closed(in JournalEntry entry, in ClosingFact closing) => Event(entry) with
    {
        OrderId = Counters.OrderId(closing.EntryOrder),
        PositionId = Counters.PositionId(closing.Position),
        TradeId = Counters.TradeId(entry.At + 1),
        Side = closing.Side,
        Volume = closing.Volume,
        Price = closing.ExitPrice,
        StopLoss = Level.ToNullable(closing.StopLoss),
        TakeProfit = Level.ToNullable(closing.TakeProfit),
        Commission = closing.ExitCommission,
        Slippage = closing.ExitSlippage,
        GrossPnl = closing.GrossPnl,
        Mae = closing.Mae,
        Mfe = closing.Mfe,
        Balance = closing.Balance,
        Reason = texts[closing.Reason],
        Comment = texts[closing.Comment],
    };

    internal BrokerEvent Hit(in JournalEntry entry, in LevelFact level) => Event(entry) with
    {
        PositionId = Counters.PositionId(level.Position),
        Side = level.Side,
        Volume = level.Volume,
        Price = level.Price,
        StopLoss = Level.ToNullable(level.StopLoss),
        TakeProfit = Level.ToNullable(level.TakeProfit),
    };

    private BrokerEvent Event(in JournalEntry entry) =>
        new(entry.Type, times.TimeOf(entry.Index)) { BarIndex = Math.Max(entry.Index, 0), Symbol = symbol };
}
