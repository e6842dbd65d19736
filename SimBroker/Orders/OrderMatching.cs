using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Positions;

namespace StrategyHost.SimBroker.Orders;

/// <summary>Tests the waiting orders against a bar: at its open first, then inside it. Limit exits belong to their positions' protection.</summary>
internal sealed class OrderMatching(BrokerState state, EntryFiller entries, PositionCloser closer)
{
    internal void Step(in BarPrices bar)
    {
        var count = state.Orders.Count;
        FillExitsAtOpen(bar, count);
        FillEntriesAtOpen(bar, count);
        for (var i = 0; i < count; i++)
        {
            if (state.Orders[i] is { IsDone: false, FillsAtOpen: false, IsExit: false } order)
                Match(order, bar);
        }
    }

    /// <summary>Ends orders whose bars are used up.</summary>
    internal void Expire()
    {
        for (var i = 0; i < state.Orders.Count; i++)
        {
            var order = state.Orders[i];
            if (!order.IsDone && state.Index - order.PlacedIndex >= order.ExpiresAfterBars)
                state.Cancel(order, CancelReasons.Expired);
        }
    }

    private void FillExitsAtOpen(in BarPrices bar, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (state.Orders[i] is not { IsDone: false, FillsAtOpen: true, IsExit: true } order)
                continue;
            var position = order.Position!;
            var exit = new ExitFill(bar.Open, Slips: true, order.Text!, IsInside: false) { Order = order };
            closer.CloseWithinBudget(position, order.WantedOf(position.Volume), exit);
        }
    }

    private void FillEntriesAtOpen(in BarPrices bar, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (state.Orders[i] is { IsDone: false, FillsAtOpen: true, IsExit: false } order)
                entries.Fill(order, bar.Open, slips: true, isInside: false);
        }
    }

    private void Match(WaitingOrder order, in BarPrices bar)
    {
        switch (order.Type)
        {
            case OrderType.Limit:
                MatchLimit(order, order.Price, bar);
                break;
            case OrderType.Stop:
                MatchStop(order, bar);
                break;
            case OrderType.StopLimit when order.IsTriggered:
                MatchLimit(order, order.LimitPrice, bar);
                break;
            case OrderType.StopLimit:
                MatchStopLimit(order, bar);
                break;
        }
    }

    private void MatchLimit(WaitingOrder order, double limit, in BarPrices bar)
    {
        var isBuy = order.Side == OrderSide.Buy;
        if (isBuy ? bar.Low > limit : bar.High < limit)
            return;
        var price = isBuy ? Math.Min(bar.Open, limit) : Math.Max(bar.Open, limit);
        state.Log($"{order.Id} limit {limit} reached, fills at {price}");
        entries.Fill(order, price, slips: false, isInside: price != bar.Open);
    }

    private void MatchStop(WaitingOrder order, in BarPrices bar)
    {
        var isBuy = order.Side == OrderSide.Buy;
        if (isBuy ? bar.High < order.Price : bar.Low > order.Price)
            return;
        var price = isBuy ? Math.Max(bar.Open, order.Price) : Math.Min(bar.Open, order.Price);
        state.Log($"{order.Id} stop {order.Price} reached, fills at {price}");
        order.FillsAtOpen = true;
        entries.Fill(order, price, slips: true, isInside: price != bar.Open);
    }

    private void MatchStopLimit(WaitingOrder order, in BarPrices bar)
    {
        var isBuy = order.Side == OrderSide.Buy;
        order.IsTriggered = isBuy ? bar.High >= order.Price : bar.Low <= order.Price;
        if (!order.IsTriggered)
            return;
        state.Log($"{order.Id} stop {order.Price} reached, limit {order.LimitPrice} in force");
        if (isBuy ? bar.Open >= order.Price : bar.Open <= order.Price)
            MatchLimit(order, order.LimitPrice, bar);
    }
}
