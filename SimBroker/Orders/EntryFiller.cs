using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Positions;

namespace StrategyHost.SimBroker.Orders;

/// <summary>Fills entries: volume cap, netting, margin, and the position that comes of it.</summary>
internal sealed class EntryFiller(BrokerState state, PositionCloser closer)
{
    /// <summary>A balance beyond this is not risked any further: the decimal ends at 7.9e28.</summary>
    private const decimal LedgerLimit = 1e27m;

    /// <summary>Fills as much of an entry as the bar's volume and the margin allow.</summary>
    /// <param name="order">The entry.</param>
    /// <param name="market">The market's price, or the limit met.</param>
    /// <param name="slips">False for limit fills.</param>
    /// <param name="isInside">Whether the price was met after the bar's open.</param>
    internal void Fill(WaitingOrder order, double market, bool slips, bool isInside)
    {
        var volume = state.Budget.Take(order.Remaining, state.Index, state.BarVolume);
        if (volume == 0)
            return;
        var price = state.Pricing.Price(order.Side, market, slips, state.Index);
        var net = state.Options.PositionMode == PositionMode.Netting && state.Open.Count > 0 ? state.Open[0] : null;
        var isNettedOut = net is not null && net.Side != order.Side;
        if (isNettedOut)
        {
            volume -= Reduce(order, net!, volume, price, market, isInside);
            net = null;
        }

        var opens = volume > 0 && Admit(order, volume, price, market);
        if (opens)
            Open(order, net, volume, price, market, isInside);
        else
            state.Budget.Return(volume);
        if (slips && (opens || isNettedOut))
            state.Pricing.Commit();
    }

    /// <summary>Closes what an entry on the other side nets out.</summary>
    /// <returns>Lots closed.</returns>
    private decimal Reduce(WaitingOrder order, OpenPosition net, decimal volume, decimal price, double market, bool isInside)
    {
        var closed = Math.Min(volume, net.Volume);
        order.Remaining -= closed;
        ReportFill(order, net.Id, closed, price, commission: null, slippage: null);
        closer.Close(net, closed, new ExitFill(market, Slips: false, ExitReasons.NettedBy(order.Id), isInside) { Order = order, Price = price });
        return closed;
    }

    private bool Admit(WaitingOrder order, decimal volume, decimal price, double market)
    {
        var needed = state.MarginOf(price * volume) + state.Pricing.Commission(price, volume);
        var free = state.EquityAt((decimal)market) - state.UsedMargin;
        var reason = Math.Abs(state.Balance) > LedgerLimit ? RejectionReasons.InvalidVolume
            : needed > free ? RejectionReasons.InsufficientMargin
            : null;
        if (reason is null)
            return true;
        state.Finish(order);
        state.Journal.Add(state.Event(BrokerEventType.OrderRejected) with
        {
            OrderId = order.Id,
            Side = order.Side,
            OrderType = order.Type,
            Volume = (double)volume,
            Price = (double)price,
            Reason = reason,
            Comment = order.Comment,
        });
        return false;
    }

    private void Open(WaitingOrder order, OpenPosition? net, decimal volume, decimal price, double market, bool isInside)
    {
        var commission = state.Pricing.Commission(price, volume);
        var slippage = state.Pricing.SlippageCost(price, market, volume);
        order.Remaining -= volume;
        state.Receive(-commission);
        var position = net ?? order.Position ?? Create(order, price);
        var joins = net is not null && !ReferenceEquals(order.Position, net);
        order.Position = position;
        position.Volume += volume;
        position.Cost += price * volume;
        position.EntryCommission += commission;
        position.EntrySlippage += slippage;
        position.Lowest = Math.Min(position.Lowest, (double)price);
        position.Highest = Math.Max(position.Highest, (double)price);
        if (joins)
            position.Handle.Protect(order.StopLoss ?? position.StopLoss, order.TakeProfit ?? position.TakeProfit);
        if (isInside)
        {
            position.InsideIndex = state.Index;
            position.EnteredByStop = order.Type == OrderType.Stop;
        }

        position.Refresh(state.Options.LotSize);
        PositionTriggers.Update(position, state.Orders);
        state.MoneyMoved();
        ReportFill(order, position.Id, volume, price, commission, slippage);
        ReportOpening(order, position, volume, price);
    }

    private OpenPosition Create(WaitingOrder order, decimal price)
    {
        var handle = new PositionHandle(
            state.Counters.NextPosition(), state.Symbol, order.Side, 0, (double)price,
            state.Time, state.Index, order.StopLoss, order.TakeProfit, order.Comment);
        var position = new OpenPosition(handle, order.Id) { Lowest = (double)price, Highest = (double)price };
        state.Add(position);
        return position;
    }

    private void ReportFill(WaitingOrder order, string positionId, decimal volume, decimal price, decimal? commission, decimal? slippage)
    {
        if (order.Remaining == 0)
            state.Finish(order);
        state.Journal.Add(state.Event(order.IsDone ? BrokerEventType.OrderFilled : BrokerEventType.OrderPartiallyFilled) with
        {
            OrderId = order.Id,
            PositionId = positionId,
            Side = order.Side,
            OrderType = order.Type,
            Volume = (double)volume,
            Price = (double)price,
            Commission = commission,
            Slippage = slippage,
            Balance = commission is null ? null : state.Balance,
        });
    }

    private void ReportOpening(WaitingOrder order, OpenPosition position, decimal volume, decimal price) =>
        state.Journal.Add(state.Event(BrokerEventType.PositionOpened) with
        {
            OrderId = order.Id,
            PositionId = position.Id,
            Side = position.Side,
            Volume = (double)volume,
            Price = (double)price,
            StopLoss = position.StopLoss,
            TakeProfit = position.TakeProfit,
            Comment = position.Position.Comment,
        });
}
