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
        var id = state.Counters.NextOrder();
        var order = Round(request, id);
        var error = FindError(request, order);
        state.Journal.Add(state.Event(error is null ? BrokerEventType.OrderAccepted : BrokerEventType.OrderRejected) with
        {
            OrderId = id,
            Symbol = request.Symbol ?? state.Symbol,
            Side = request.Action,
            OrderType = request.Type,
            Volume = BrokerState.Finite(request.Volume),
            Price = BrokerState.Finite(error is null ? order.Price : request.Price),
            LimitPrice = BrokerState.Finite(error is null ? order.LimitPrice : request.LimitPrice),
            StopLoss = BrokerState.Finite(error is null ? order.StopLoss : request.StopLoss),
            TakeProfit = BrokerState.Finite(error is null ? order.TakeProfit : request.TakeProfit),
            Reason = error,
            Comment = request.Comment,
        });
        if (error is not null)
            return (null, id, error);
        order.Remaining = (decimal)request.Volume;
        state.Orders.Add(order);
        return (order, id, null);
    }

    private WaitingOrder Round(OrderRequest request, string id)
    {
        var grid = state.Pricing.Grid;
        var side = request.Action;
        var exit = side == OrderSide.Buy ? OrderSide.Sell : OrderSide.Buy;
        var price = request.Price ?? double.NaN;
        return new WaitingOrder
        {
            Id = id,
            Side = side,
            Type = request.Type,
            PlacedIndex = state.Index,
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
        if (!Enum.IsDefined(request.Type) || !Enum.IsDefined(request.Action) || !HasItsPrices(request, order))
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
