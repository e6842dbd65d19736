using StrategyHost.Brokers;
using StrategyHost.SimBroker.Costs;
using StrategyHost.SimBroker.Ledger;

namespace StrategyHost.SimBroker.Orders;

/// <summary>Checks entries when they are placed and rounds their levels; what it accepts waits on the book.</summary>
internal sealed class OrderIntake(BrokerState state)
{
    /// <returns>The waiting order, or the reason of the refusal; the id is used up either way.</returns>
    internal (WaitingOrder? Order, string Id, string? Error) Take(OrderRequest request)
    {
        var order = Round(request, state.Counters.NextOrder());
        if (FindError(request, order) is { } error)
        {
            Refuse(request, order.Id, error);
            return (null, order.Id, error);
        }

        order.Remaining = state.Volumes.Fix(request.Volume);
        state.Orders.Add(order);
        state.Journal.Add(BrokerEventType.OrderAccepted, state.Index, order);
        return (order, order.Id, null);
    }

    private void Refuse(OrderRequest request, string id, string error) =>
        state.Journal.Add(state.Event(BrokerEventType.OrderRejected) with
        {
            OrderId = id,
            Symbol = request.Symbol ?? state.Symbol,
            Side = request.Action,
            OrderType = request.Type,
            Volume = BrokerState.Finite(request.Volume),
            Price = BrokerState.Finite(request.Price),
            LimitPrice = BrokerState.Finite(request.LimitPrice),
            StopLoss = BrokerState.Finite(request.StopLoss),
            TakeProfit = BrokerState.Finite(request.TakeProfit),
            Reason = error,
            Comment = request.Comment,
        });

    private WaitingOrder Round(OrderRequest request, int number)
    {
        var grid = state.Pricing.Grid;
        var side = request.Action;
        var exit = side == OrderSide.Buy ? OrderSide.Sell : OrderSide.Buy;
        var price = request.Price ?? double.NaN;
        return new WaitingOrder
        {
            Number = number,
            Side = side,
            Type = request.Type,
            PlacedIndex = state.Index,
            Volume = request.Volume,
            Price = request.Type == OrderType.Limit ? grid.RoundLimit(price, side) : grid.RoundStop(price, side),
            LimitPrice = grid.RoundLimit(request.LimitPrice ?? double.NaN, side),
            StopLoss = request.StopLoss is { } stop ? grid.RoundStop(stop, exit) : null,
            TakeProfit = request.TakeProfit is { } target ? grid.RoundLimit(target, exit) : null,
            ExpiresAfterBars = request.ExpiresAfterBars,
            Comment = request.Comment,
            FillsAtOpen = request.Type == OrderType.Market,
        };
    }

    private string? FindError(OrderRequest request, WaitingOrder order)
    {
        if (request.Symbol is { } symbol && symbol != state.Symbol)
            return RejectionReasons.UnknownSymbol;
        if (state.Volumes.FindError(request.Volume) is { } volumeError)
            return volumeError;
        if (request.Type is < OrderType.Market or > OrderType.StopLimit || request.Action is not (OrderSide.Buy or OrderSide.Sell) || !HasItsPrices(request, order))
            return RejectionReasons.InvalidPrice;
        if (request.ExpiresAfterBars < 1)
            return RejectionReasons.InvalidExpiry;
        return Protection.IsValid(order.Side, Reference(order), order.StopLoss, order.TakeProfit)
            ? null
            : RejectionReasons.InvalidProtection;
    }

    /// <summary>An order has exactly the prices of its type. A market order at the close itself needs a close.</summary>
    private bool HasItsPrices(OrderRequest request, WaitingOrder order) => request.Type switch
    {
        OrderType.Market => request.Price is null && request.LimitPrice is null
            && (state.Options.FillTiming == FillTiming.NextOpen || state.Index >= 0),
        OrderType.StopLimit => PriceGrid.Holds(order.Price) && PriceGrid.Holds(order.LimitPrice),
        _ => request.LimitPrice is null && PriceGrid.Holds(order.Price),
    };

    private double Reference(WaitingOrder order) => order.Type switch
    {
        OrderType.Market => state.Close,
        OrderType.StopLimit => order.LimitPrice,
        _ => order.Price,
    };
}
