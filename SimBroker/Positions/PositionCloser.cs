using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Orders;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker.Positions;

/// <summary>Closes positions: money, trade, events, and the end of orders that had to do with a closed position.</summary>
internal sealed class PositionCloser(BrokerState state)
{
    /// <summary>Closes as much as the bar's volume allows.</summary>
    /// <returns>Lots closed.</returns>
    internal decimal CloseWithinBudget(OpenPosition position, decimal wanted, in ExitFill exit)
    {
        var volume = state.TakeVolume(wanted);
        if (volume > 0)
            Close(position, volume, exit);
        return volume;
    }

    /// <summary>Closes <paramref name="volume"/> lots of a position, whatever the bar's volume.</summary>
    internal void Close(OpenPosition position, decimal volume, in ExitFill exit)
    {
        var price = exit.Price ?? Price(position, exit);
        if (exit.Slips && exit.Price is null)
            state.Pricing.Commit();
        var isWhole = volume == position.Volume;
        var order = exit.Order is { IsExit: true } own ? own : null;
        if (order is not null)
            Count(order, volume, isWhole);

        var profit = Settle(position, isWhole ? position.Holding : position.Holding.Share(volume), price, exit, order);
        state.Ambiguity.Settle(position, profit, isWhole);
        if (isWhole)
        {
            state.Open.Remove(position);
            CancelLinked(position);
        }
        else
        {
            position.Refresh(state.Options.LotSize);
        }

        state.MoneyMoved();
    }

    /// <summary>What closing a volume would earn: gross profit less the exit's commission.</summary>
    internal decimal Imagine(OpenPosition position, decimal volume, in ExitFill exit)
    {
        var proceeds = Price(position, exit) * volume;
        return position.GrossProfit(proceeds, position.Holding.CostOf(volume), state.Lots) - state.Pricing.Commission(proceeds, volume);
    }

    private decimal Price(OpenPosition position, in ExitFill exit) =>
        state.Pricing.Price(position.ExitSide, exit.Market, exit.Slips, state.Index);

    private void Count(WaitingOrder order, decimal volume, bool isWhole)
    {
        if (!order.ClosesAll)
            order.Remaining -= volume;
        if (isWhole || (!order.ClosesAll && order.Remaining == 0))
            state.Orders.Finish(order);
    }

    /// <returns>Gross profit less the exit's commission.</returns>
    private decimal Settle(OpenPosition position, in Holding part, decimal price, in ExitFill exit, WaitingOrder? order)
    {
        var proceeds = price * part.Volume;
        var commission = state.Pricing.Commission(proceeds, part.Volume);
        var gross = position.GrossProfit(proceeds, part.Cost, state.Lots);
        var profit = gross - commission;
        state.Realize(profit, gross - (part.Commission + commission));
        var (volume, exitPrice) = (CanonicalMoney.ToDouble(part.Volume), CanonicalMoney.ToDouble(price));
        var (mae, mfe) = Excursions(position, volume * state.Options.LotSize, exitPrice, exit.IsInside);
        ref var closing = ref state.Journal.Closed(state.Index, order);
        closing.EntryOrder = position.EntryOrder;
        closing.ExitOrder = order?.Number ?? 0;
        closing.Position = position.Number;
        closing.EntryIndex = position.EntryIndex;
        closing.ExitIndex = state.Index;
        closing.Side = position.Side;
        closing.ExitType = order?.Type ?? OrderType.Market;
        closing.Volume = volume;
        closing.EntryPrice = position.Entry;
        closing.ExitPrice = exitPrice;
        closing.StopLoss = position.StopLoss;
        closing.TakeProfit = position.TakeProfit;
        closing.Mae = mae;
        closing.Mfe = mfe;
        closing.GrossPnl = gross;
        closing.EntryCommission = part.Commission;
        closing.EntrySlippage = part.Slippage;
        closing.ExitCommission = commission;
        closing.ExitSlippage = state.Pricing.SlippageCost(price, exit.Market, part.Volume);
        closing.Balance = state.Balance;
        closing.Notional = state.Lots.Units(part.Cost);
        closing.Comment = position.Comment;
        closing.Reason = state.Journal.Texts.NumberOf(exit.Reason);
        position.Remove(part);
        return profit;
    }

    /// <summary>
    /// Worst and best mark on the way, the exit's price included; of the bar of an exit inside it only the open is known to have
    /// come before.
    /// </summary>
    private (double Mae, double Mfe) Excursions(OpenPosition position, double units, double price, bool isInside)
    {
        var lowest = Math.Min(position.Lowest, price);
        var highest = Math.Max(position.Highest, price);
        if (isInside && !(position.EntryIndex == state.Index && position.InsideIndex == state.Index))
        {
            lowest = Math.Min(lowest, state.BarOpen);
            highest = Math.Max(highest, state.BarOpen);
        }

        var (worst, best) = position.Direction > 0 ? (lowest, highest) : (highest, lowest);
        return (Math.Min(0, position.ProfitAt(worst, units)), Math.Max(0, position.ProfitAt(best, units)));
    }

    private void CancelLinked(OpenPosition position)
    {
        for (var i = 0; i < state.Orders.Count; i++)
        {
            var order = state.Orders[i];
            if (!order.IsDone && ReferenceEquals(order.Position, position))
                state.Cancel(order, CancelReasons.PositionClosed);
        }
    }
}
