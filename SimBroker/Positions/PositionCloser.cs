using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Orders;

namespace StrategyHost.SimBroker.Positions;

/// <summary>Closes positions: money, trade, events, and the end of orders that had to do with a closed position.</summary>
internal sealed class PositionCloser(BrokerState state)
{
    /// <summary>Closes as much as the bar's volume allows.</summary>
    /// <returns>Lots closed.</returns>
    internal decimal CloseWithinBudget(OpenPosition position, decimal wanted, in ExitFill exit)
    {
        var volume = state.Budget.Take(wanted, state.Index, state.BarVolume);
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
        if (exit.Order is { IsExit: true } order)
            ReportFill(order, position, volume, price);

        var trade = Settle(position, volume, price, exit, out var exitCommission, out var exitSlippage);
        Report(trade, exitCommission, exitSlippage);
        state.Ambiguity.Settle(position, trade.GrossPnl - exitCommission, position.Volume == 0);
        if (position.Volume > 0)
        {
            position.Refresh(state.Options.LotSize);
        }
        else
        {
            state.Remove(position);
            CancelLinked(position);
        }

        state.MoneyMoved();
    }

    /// <summary>What closing a volume would earn: gross profit less the exit's commission.</summary>
    internal decimal Imagine(OpenPosition position, decimal volume, in ExitFill exit)
    {
        var price = Price(position, exit);
        return position.GrossProfit(price, volume, position.CostOf(volume), state.LotSize) - state.Pricing.Commission(price, volume);
    }

    private decimal Price(OpenPosition position, in ExitFill exit) =>
        state.Pricing.Price(position.ExitSide, exit.Market, exit.Slips, state.Index);

    private Trade Settle(
        OpenPosition position, decimal volume, decimal price, in ExitFill exit, out decimal commission, out decimal slippage)
    {
        commission = state.Pricing.Commission(price, volume);
        slippage = state.Pricing.SlippageCost(price, exit.Market, volume);
        var cost = position.CostOf(volume);
        var entryCommission = position.Share(position.EntryCommission, volume);
        var entrySlippage = position.Share(position.EntrySlippage, volume);
        var gross = position.GrossProfit(price, volume, cost, state.LotSize);
        state.Receive(gross - commission);

        var trade = new Trade
        {
            TradeId = state.Counters.NextTrade(),
            OrderId = position.OrderId,
            PositionId = position.Id,
            Symbol = state.Symbol,
            Side = position.Side,
            Volume = (double)volume,
            EntryIndex = position.EntryIndex,
            EntryTime = position.Position.EntryTime,
            EntryPrice = position.Entry,
            ExitIndex = state.Index,
            ExitTime = state.Time,
            ExitPrice = (double)price,
            StopLoss = position.StopLoss,
            TakeProfit = position.TakeProfit,
            GrossPnl = gross,
            Commission = entryCommission + commission,
            Slippage = entrySlippage + slippage,
            ReturnPct = (double)(gross - entryCommission - commission) / (double)(cost * state.LotSize) * 100,
            Mae = Excursion(position, volume, (double)price, exit.IsInside, worst: true),
            Mfe = Excursion(position, volume, (double)price, exit.IsInside, worst: false),
            EntryComment = position.Position.Comment,
            ExitReason = exit.Reason,
        };
        state.Trades.Add(trade);
        position.Volume -= volume;
        position.Cost -= cost;
        position.EntryCommission -= entryCommission;
        position.EntrySlippage -= entrySlippage;
        return trade;
    }

    /// <summary>The worst or best mark on the way, the exit's price included; of the bar of exit only the open is known to have come before.</summary>
    private double Excursion(OpenPosition position, decimal volume, double price, bool isInside, bool worst)
    {
        var seesLow = worst == position.Direction > 0;
        var extreme = seesLow ? Math.Min(position.Lowest, price) : Math.Max(position.Highest, price);
        if (isInside && !(position.EntryIndex == state.Index && position.InsideIndex == state.Index))
            extreme = seesLow ? Math.Min(extreme, state.BarOpen) : Math.Max(extreme, state.BarOpen);
        var profit = position.ProfitAt(extreme, (double)volume * state.Options.LotSize);
        return worst ? Math.Min(0, profit) : Math.Max(0, profit);
    }

    private void ReportFill(WaitingOrder order, OpenPosition position, decimal volume, decimal price)
    {
        order.Remaining -= order.ClosesAll ? 0 : volume;
        var isComplete = volume == position.Volume || (!order.ClosesAll && order.Remaining == 0);
        if (isComplete)
            state.Finish(order);
        var type = isComplete ? BrokerEventType.OrderFilled : BrokerEventType.OrderPartiallyFilled;
        state.Journal.Add(state.Event(type) with
        {
            OrderId = order.Id,
            PositionId = position.Id,
            Side = order.Side,
            OrderType = order.Type,
            Volume = (double)volume,
            Price = (double)price,
        });
    }

    private void Report(Trade trade, decimal commission, decimal slippage) =>
        state.Journal.Add(state.Event(BrokerEventType.PositionClosed) with
        {
            OrderId = trade.OrderId,
            PositionId = trade.PositionId,
            TradeId = trade.TradeId,
            Side = trade.Side,
            Volume = trade.Volume,
            Price = trade.ExitPrice,
            StopLoss = trade.StopLoss,
            TakeProfit = trade.TakeProfit,
            Commission = commission,
            Slippage = slippage,
            GrossPnl = trade.GrossPnl,
            Mae = trade.Mae,
            Mfe = trade.Mfe,
            Balance = state.Balance,
            Reason = trade.ExitReason,
            Comment = trade.EntryComment,
        });

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
