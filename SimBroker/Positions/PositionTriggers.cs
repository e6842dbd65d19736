using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Orders;

namespace StrategyHost.SimBroker.Positions;

/// <summary>Keeps the two prices that the bar loop compares with low and high: the nearest level on each side.</summary>
internal static class PositionTriggers
{
    internal static void Update(OpenPosition position, OrderBook orders)
    {
        var target = Level.Or(position.TakeProfit, position.Direction * double.PositiveInfinity);
        foreach (var order in orders.Waiting)
        {
            if (IsLimitExitOf(order, position))
                target = position.Direction > 0 ? Math.Min(target, order.Price) : Math.Max(target, order.Price);
        }

        var stop = Level.Or(position.StopLoss, position.Direction * double.NegativeInfinity);
        if (IsStopping(position, orders))
            (stop, target) = (position.Direction * double.NegativeInfinity, position.Direction * double.PositiveInfinity);
        (position.LowTrigger, position.HighTrigger) = position.Direction > 0 ? (stop, target) : (target, stop);
    }

    internal static bool IsLimitExitOf(WaitingOrder order, OpenPosition position) =>
        order is { IsExit: true, FillsAtOpen: false, IsDone: false } && ReferenceEquals(order.Position, position);

    /// <summary>What the volume cap left of a stop loss is on its way out: the levels have done their work.</summary>
    private static bool IsStopping(OpenPosition position, OrderBook orders)
    {
        foreach (var order in orders.Waiting)
        {
            if (order is { IsDone: false, IsExit: true, Text: ExitReasons.StopLoss } && ReferenceEquals(order.Position, position))
                return true;
        }

        return false;
    }
}
