using StrategyHost.Brokers;
using StrategyHost.SimBroker.Costs;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Ledger.Facts;
using StrategyHost.SimBroker.Positions;

namespace StrategyHost.SimBroker.Orders;

/// <summary>Checks exits and changes of protection when they are asked for.</summary>
internal sealed class ExitIntake(BrokerState state)
{
    private string? _reason;
    private string _signal = "";

    /// <summary>A strategy's reason as it stands in trades; strategies give the same few constants again and again.</summary>
    internal string Signal(string reason)
    {
        if (!ReferenceEquals(reason, _reason))
            (_reason, _signal) = (reason, ExitReasons.Signal(reason));
        return _signal;
    }

    /// <param name="positionId">The position.</param>
    /// <param name="volume">Lots; null: all.</param>
    /// <param name="price">Null: at the market; else a limit.</param>
    /// <param name="reason">The exit reason.</param>
    /// <returns>The waiting exit, or the reason of the refusal.</returns>
    internal (WaitingOrder? Order, string? Error) Take(string positionId, double? volume, double? price, string reason)
    {
        var position = state.Open.Find(positionId);
        var side = position?.ExitSide ?? OrderSide.Sell;
        var limit = state.Pricing.Grid.RoundLimit(price ?? double.NaN, side);
        var error = FindError(position, volume, price, limit);
        var number = state.Counters.NextOrder();
        if (error is not null)
        {
            RefuseExit(number, positionId, position, volume, price, error);
            return (null, error);
        }

        var terms = new OrderFact
        {
            Order = number,
            Position = position!.Number,
            Side = side,
            Type = price is null ? OrderType.Market : OrderType.Limit,
            Volume = volume ?? position.Position.Volume,
            Price = limit,
            LimitPrice = Level.None,
            StopLoss = Level.None,
            TakeProfit = Level.None,
            Text = state.Journal.Texts.NumberOf(reason),
        };
        var order = state.Orders.Add();
        order.Exit(terms, state.Index, position, volume is { } lots ? state.Volumes.Fix(lots) : null, reason);
        state.Journal.Accepted(state.Index, terms);
        if (price is not null)
            PositionTriggers.Update(position, state.Orders);
        return (order, null);
    }

    /// <summary>Moves the protection of a position. A null level stays as it is.</summary>
    /// <returns>False when it was refused.</returns>
    internal bool Modify(string positionId, double? stopLoss, double? takeProfit)
    {
        var position = state.Open.Find(positionId);
        if (position is null)
            return Refuse(positionId, null, stopLoss, takeProfit, RejectionReasons.UnknownPosition);
        var grid = state.Pricing.Grid;
        var stop = stopLoss is { } s ? grid.RoundStop(s, position.ExitSide) : (double?)null;
        var target = takeProfit is { } t ? grid.RoundLimit(t, position.ExitSide) : (double?)null;
        if (!Protection.IsValid(position.Side, state.Close, stop, target) || Loosens(position, stop))
            return Refuse(positionId, position.Side, stopLoss, takeProfit, RejectionReasons.InvalidProtection);

        stop ??= Level.ToNullable(position.StopLoss);
        target ??= Level.ToNullable(position.TakeProfit);
        if (stop == Level.ToNullable(position.StopLoss) && target == Level.ToNullable(position.TakeProfit))
            return true;
        position.Protect(stop ?? Level.None, target ?? Level.None);
        PositionTriggers.Update(position, state.Orders);
        state.Journal.Add(state.Event(BrokerEventType.PositionModified) with
        {
            PositionId = positionId,
            Side = position.Side,
            StopLoss = stop,
            TakeProfit = target,
        });
        return true;
    }

    private string? FindError(OpenPosition? position, double? volume, double? price, double limit)
    {
        if (position is null)
            return RejectionReasons.UnknownPosition;
        if (volume is { } lots && (state.Volumes.FindError(lots) ?? (lots > position.Position.Volume ? RejectionReasons.InvalidVolume : null)) is { } error)
            return error;
        return price is null || PriceGrid.Holds(limit) ? null : RejectionReasons.InvalidPrice;
    }

    private bool Loosens(OpenPosition position, double? stop) =>
        !state.Options.AllowStopLoosening && (position.Direction > 0 ? stop < position.StopLoss : stop > position.StopLoss);

    private void RefuseExit(int number, string positionId, OpenPosition? position, double? volume, double? price, string error) =>
        state.Journal.Add(state.Event(BrokerEventType.OrderRejected) with
        {
            OrderId = Counters.OrderId(number),
            PositionId = positionId,
            Side = position?.ExitSide,
            OrderType = price is null ? OrderType.Market : OrderType.Limit,
            Volume = BrokerState.Finite(volume ?? position?.Position.Volume),
            Price = BrokerState.Finite(price),
            Reason = error,
        });

    private bool Refuse(string positionId, OrderSide? side, double? stopLoss, double? takeProfit, string reason)
    {
        state.Journal.Add(state.Event(BrokerEventType.OrderRejected) with
        {
            PositionId = positionId,
            Side = side,
            StopLoss = BrokerState.Finite(stopLoss),
            TakeProfit = BrokerState.Finite(takeProfit),
            Reason = reason,
        });
        return false;
    }
}
