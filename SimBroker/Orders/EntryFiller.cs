using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Positions;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker.Orders;

/// <summary>Fills entries: volume cap, netting, margin, and the position that comes of it.</summary>
internal sealed class EntryFiller(BrokerState state, PositionCloser closer)
{
    /// <summary>A balance beyond this is not risked any further: the decimal ends at 7.9e28.</summary>
    private const double LedgerLimit = 1e27;

    /// <summary>Fills as much of an entry as the bar's volume and the margin allow.</summary>
    /// <param name="order">The entry.</param>
    /// <param name="market">The market's price, or the limit met.</param>
    /// <param name="slips">False for limit fills.</param>
    /// <param name="isInside">Whether the price was met after the bar's open.</param>
    /// <returns>The price, where anything filled, and the reason, where what was to be opened was refused.</returns>
    internal (double? Price, string? Refusal) Fill(WaitingOrder order, double market, bool slips, bool isInside)
    {
        var volume = state.TakeVolume(order.Remaining);
        if (volume == 0)
            return (null, null);
        var price = state.Pricing.Price(order.Side, market, slips, state.Index);
        var net = state.Options.PositionMode == PositionMode.Netting && state.Open.Count > 0 ? state.Open[0] : null;
        var isNettedOut = net is not null && net.Side != order.Side;
        if (isNettedOut)
        {
            volume -= Reduce(order, net!, volume, price, market, isInside);
            net = null;
        }

        var cost = price * volume;
        var commission = state.Pricing.Commission(cost, volume);
        var refusal = volume > 0 ? FindRefusal(cost, commission, market) : null;
        var opens = volume > 0 && refusal is null;
        if (opens)
            Open(order, net, new Opening(price, new Holding(volume, cost, commission, state.Pricing.SlippageCost(price, market, volume)), isInside));
        else
            state.Budget.Return(volume);
        if (refusal is not null)
            Refuse(order, volume, price, refusal);
        if (!opens && !isNettedOut)
            return (null, refusal);
        if (slips)
            state.Pricing.Commit();
        return ((double)price, refusal);
    }

    /// <summary>Closes what an entry on the other side nets out.</summary>
    /// <returns>Lots closed.</returns>
    private decimal Reduce(WaitingOrder order, OpenPosition net, decimal volume, decimal price, double market, bool isInside)
    {
        var closed = Math.Min(volume, net.Volume);
        order.Remaining -= closed;
        ReportReduction(order, net.Id, closed, price);
        closer.Close(net, closed, new ExitFill(market, Slips: false, ExitReasons.NettedBy(order.Id), isInside) { Order = order, Price = price });
        return closed;
    }

    private string? FindRefusal(decimal cost, decimal commission, double market)
    {
        if (Math.Abs(state.BalanceValue) > LedgerLimit)
            return RejectionReasons.InvalidVolume;
        var needed = state.Lots.Margin(cost) + commission;
        var free = state.Open.Count == 0 ? state.Balance : state.EquityAt(state.Pricing.Grid.Fix(market)) - state.UsedMargin;
        return needed > free ? RejectionReasons.InsufficientMargin : null;
    }

    private void Refuse(WaitingOrder order, decimal volume, decimal price, string reason)
    {
        state.Orders.Finish(order);
        state.Journal.Add(state.Event(BrokerEventType.OrderRejected) with
        {
            OrderId = order.Id,
            Side = order.Side,
            OrderType = order.Type,
            Volume = (double)volume,
            Price = (double)price,
            Reason = reason,
            Comment = order.Text,
        });
    }

    private void Open(WaitingOrder order, OpenPosition? net, in Opening opening)
    {
        var price = CanonicalMoney.ToDouble(opening.Price);
        var holding = opening.Holding;
        order.Remaining -= holding.Volume;
        if (order.Remaining == 0)
            state.Orders.Finish(order);
        state.Pay(holding.Commission);
        var position = net ?? order.Position;
        if (position is null)
            position = Create(order, price, holding);
        else
            Widen(position, net is not null && !ReferenceEquals(order.Position, net) ? order : null, price, holding);
        order.Position = position;
        if (opening.IsInside)
        {
            position.InsideIndex = state.Index;
            position.EnteredByStop = order.Type == OrderType.Stop;
        }

        PositionTriggers.Update(position, state.Orders);
        state.MoneyMoved();
        Report(order, position, holding, price);
    }

    private OpenPosition Create(WaitingOrder order, double price, in Holding holding)
    {
        var number = state.Counters.NextPosition();
        var handle = new PositionHandle(
            Counters.PositionId(number), state.Symbol, order.Side, CanonicalMoney.ToDouble(holding.Volume), price,
            state.Curve.Times, state.Index, Level.ToNullable(order.StopLoss), Level.ToNullable(order.TakeProfit), order.Text);
        var position = state.Open.Add(handle.Position);
        position.Begin(handle, number, order.Terms, holding, state.Options.LotSize);
        return position;
    }

    /// <param name="position">What grows.</param>
    /// <param name="joining">The order, where it is another than those that opened the position: its protection counts from now on.</param>
    /// <param name="price">The fill's price.</param>
    /// <param name="holding">What it adds.</param>
    private void Widen(OpenPosition position, WaitingOrder? joining, double price, in Holding holding)
    {
        if (joining is not null)
            position.Protect(Level.Or(joining.StopLoss, position.StopLoss), Level.Or(joining.TakeProfit, position.TakeProfit));
        position.Add(holding);
        position.Lowest = Math.Min(position.Lowest, price);
        position.Highest = Math.Max(position.Highest, price);
        position.Refresh(state.Options.LotSize);
    }

    private void ReportReduction(WaitingOrder order, string positionId, decimal volume, decimal price)
    {
        if (order.Remaining == 0)
            state.Orders.Finish(order);
        state.Journal.Add(state.Event(order.IsDone ? BrokerEventType.OrderFilled : BrokerEventType.OrderPartiallyFilled) with
        {
            OrderId = order.Id,
            PositionId = positionId,
            Side = order.Side,
            OrderType = order.Type,
            Volume = (double)volume,
            Price = (double)price,
        });
    }

    private void Report(WaitingOrder order, OpenPosition position, in Holding holding, double price)
    {
        ref var fill = ref state.Journal.Opened(state.Index, order.IsDone);
        fill.Order = order.Number;
        fill.Position = position.Number;
        fill.Side = order.Side;
        fill.Type = order.Type;
        fill.Volume = CanonicalMoney.ToDouble(holding.Volume);
        fill.Price = price;
        fill.StopLoss = position.StopLoss;
        fill.TakeProfit = position.TakeProfit;
        fill.Commission = holding.Commission;
        fill.Slippage = holding.Slippage;
        fill.Balance = state.Balance;
        fill.Comment = position.Comment;
    }

    /// <summary>What a fill opens.</summary>
    /// <param name="Price">The fill's price.</param>
    /// <param name="Holding">The lots and what they cost.</param>
    /// <param name="IsInside">Whether the price was met after the bar's open.</param>
    private readonly record struct Opening(decimal Price, Holding Holding, bool IsInside);
}
