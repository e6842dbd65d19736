using StrategyHost.Brokers;
using StrategyHost.SimBroker.Costs;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Ledger.Facts;

namespace StrategyHost.SimBroker.Orders;

/// <summary>Checks entries when they are placed and rounds their levels; what it accepts waits on the book.</summary>
internal sealed class OrderIntake(BrokerState state)
{
    /// <returns>The waiting order, or the reason of the refusal; the number is used up either way.</returns>
    internal (WaitingOrder? Order, int Number, string? Error) Take(OrderRequest request)
    {
        var number = state.Counters.NextOrder();
        var prices = Round(request);
        if (FindError(request, prices) is { } error)
        {
            Refuse(request, number, error);
            return (null, number, error);
        }

        var terms = new OrderFact
        {
            Order = number,
            Position = 0,
            Side = request.Action,
            Type = request.Type,
            Volume = request.Volume,
            Price = prices.Price,
            LimitPrice = prices.LimitPrice,
            StopLoss = prices.StopLoss ?? Level.None,
            TakeProfit = prices.TakeProfit ?? Level.None,
            Text = state.Journal.Texts.NumberOf(request.Comment),
        };
        var order = state.Orders.Add();
        order.Enter(terms, state.Index, state.Volumes.Fix(request.Volume), request.ExpiresAfterBars, request.Comment);
        state.Journal.Accepted(state.Index, terms);
        return (order, number, null);
    }

    private void Refuse(OrderRequest request, int number, string error) =>
        state.Journal.Add(state.Event(BrokerEventType.OrderRejected) with
        {
            OrderId = Counters.OrderId(number),
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

    private Prices Round(OrderRequest request)
    {
        var grid = state.Pricing.Grid;
        var side = request.Action;
        var exit = side == OrderSide.Buy ? OrderSide.Sell : OrderSide.Buy;
        var price = request.Price ?? double.NaN;
        return new Prices(
            request.Type == OrderType.Limit ? grid.RoundLimit(price, side) : grid.RoundStop(price, side),
            grid.RoundLimit(request.LimitPrice ?? double.NaN, side),
            request.StopLoss is { } stop ? grid.RoundStop(stop, exit) : null,
            request.TakeProfit is { } target ? grid.RoundLimit(target, exit) : null);
    }

    private string? FindError(OrderRequest request, in Prices prices)
    {
        if (request.Symbol is { } symbol && symbol != state.Symbol)
            return RejectionReasons.UnknownSymbol;
        if (state.Volumes.FindError(request.Volume) is { } volumeError)
            return volumeError;
        if (request.Type is < OrderType.Market or > OrderType.StopLimit || request.Action is not (OrderSide.Buy or OrderSide.Sell) || !HasItsPrices(request, prices))
            return RejectionReasons.InvalidPrice;
        if (request.ExpiresAfterBars < 1)
            return RejectionReasons.InvalidExpiry;
        return Protection.IsValid(request.Action, Reference(request.Type, prices), prices.StopLoss, prices.TakeProfit)
            ? null
            : RejectionReasons.InvalidProtection;
    }

    /// <summary>An order has exactly the prices of its type. A market order at the close itself needs a close.</summary>
    private bool HasItsPrices(OrderRequest request, in Prices prices) => request.Type switch
    {
        OrderType.Market => request.Price is null && request.LimitPrice is null
            && (state.Options.FillTiming == FillTiming.NextOpen || state.Index >= 0),
        OrderType.StopLimit => PriceGrid.Holds(prices.Price) && PriceGrid.Holds(prices.LimitPrice),
        _ => request.LimitPrice is null && PriceGrid.Holds(prices.Price),
    };

    private double Reference(OrderType type, in Prices prices) => type switch
    {
        OrderType.Market => state.Close,
        OrderType.StopLimit => prices.LimitPrice,
        _ => prices.Price,
    };

    /// <summary>What was asked for, on the grid. A level may be no price yet: NaN is an error, null is none.</summary>
    private readonly record struct Prices(double Price, double LimitPrice, double? StopLoss, double? TakeProfit);
}
