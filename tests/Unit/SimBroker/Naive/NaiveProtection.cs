using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker.Naive;

/// <summary>Stop loss, take profit and limit exits of one position in one bar.</summary>
internal sealed class NaiveProtection(
    NaiveBook book, BrokerOptions options, NaivePosition position, decimal open, decimal high, decimal low)
{
    private decimal Adverse => position.IsLong ? low : high;

    private decimal Favourable => position.IsLong ? high : low;

    public void Test()
    {
        if (position.InsideAt == book.Index)
        {
            TestEnteredInside();
            return;
        }

        if (position.StopHitBy(open))
        {
            Stop(open, null);
            return;
        }

        Targets(open, atOpen: true);
        if (position.Volume == 0 || (position.TakeProfit is { } tp && position.Reaches(open, tp)))
            return;
        var stopHit = position.StopHitBy(Adverse);
        var targetHit = Reached(Favourable).Count > 0;
        if (!stopHit && !targetHit)
            return;
        var stopFirst = stopHit && (!targetHit || StopWins());
        if (stopHit && targetHit)
        {
            var ifStop = IfClosedAt(position.StopLoss!.Value, true, position.Volume);
            var ifTargets = IfTargets();
            book.NoteAmbiguity(stopFirst ? ifStop : ifTargets, stopFirst ? ifTargets : ifStop);
        }

        if (!stopFirst)
            Targets(Favourable, atOpen: false);
        if (stopHit && position.Volume > 0)
            Stop(position.StopLoss!.Value, open);
    }

    private bool StopWins()
    {
        if (options.IntrabarPolicy == IntrabarPolicy.StopFirst)
            return true;
        if (options.IntrabarPolicy == IntrabarPolicy.TargetFirst)
            return false;
        var lowComesFirst = open - low <= high - open;
        return position.IsLong ? lowComesFirst : !lowComesFirst;
    }

    private void TestEnteredInside()
    {
        decimal? ifTarget = position.TakeProfit is { } tp && position.Reaches(Favourable, tp) ? IfClosedAt(tp, false, position.Volume) : null;
        if (!position.StopHitBy(Adverse))
        {
            if (ifTarget is not null)
            {
                book.CountAmbiguous();
                position.Foregone = ifTarget;
                position.SinceForegone = 0;
            }

            return;
        }

        var isNew = position.EntryIndex == book.Index;
        var price = !isNew && position.StopHitBy(open) ? open : position.StopLoss!.Value;
        if (isNew && position.InsideByStop && !position.StopHitBy(book.Close))
        {
            var ifOpen = IfClosedAt(book.Close, true, position.Volume);
            book.NoteAmbiguity(IfClosedAt(price, true, position.Volume), ifTarget > ifOpen ? ifTarget.Value : ifOpen);
        }

        Stop(price, isNew ? null : open);
    }

    /// <summary>Levels a price reaches, nearest first; the take profit takes everything, so nothing comes after it.</summary>
    private List<(decimal Price, NaiveOrder? Order)> Reached(decimal price)
    {
        var levels = book.Orders.Where(o => !o.Gone && o.ExitReason == "limit" && o.Position == position)
            .Select(o => (o.Price, Order: (NaiveOrder?)o)).ToList();
        if (position.TakeProfit is { } tp)
            levels.Add((tp, null));
        var reached = levels.Where(l => position.Reaches(price, l.Price)).OrderBy(l => position.Sign * l.Price).ToList();
        var end = reached.FindIndex(l => l.Order is null);
        return end < 0 ? reached : reached.Take(end + 1).ToList();
    }

    private void Targets(decimal reached, bool atOpen)
    {
        foreach (var (level, order) in Reached(reached))
        {
            if (position.Volume == 0)
                return;
            var wanted = Math.Min(order?.Left ?? position.Volume, position.Volume);
            book.Exit(position, wanted, atOpen ? open : level, false, order is null ? "take_profit" : "limit", order, atOpen ? null : open);
        }
    }

    private void Stop(decimal price, decimal? sawOpen)
    {
        book.Exit(position, position.Volume, price, true, "stop_loss", null, sawOpen);
        if (position.Volume == 0)
            return;
        position.IsStopping = true;
        book.Orders.Add(new NaiveOrder
        {
            Id = $"ord-{++book.LastOrderId:D6}",
            IsBuy = !position.IsLong,
            Type = OrderType.Market,
            PlacedAt = book.Index,
            ExitReason = "stop_loss",
            AtOpen = true,
            Position = position,
        });
    }

    private decimal IfClosedAt(decimal market, bool slips, decimal volume)
    {
        var price = book.Costs.FillPrice(!position.IsLong, market, slips, book.Index, book.Draw);
        return book.Profit(position, volume, price) - book.Costs.Commission(price, volume);
    }

    private decimal IfTargets()
    {
        var left = position.Volume;
        var profit = 0m;
        foreach (var (level, order) in Reached(Favourable))
        {
            var volume = Math.Min(order?.Left ?? left, left);
            if (volume > 0)
                profit += IfClosedAt(level, false, volume);
            left -= volume;
        }

        return left > 0 ? profit + IfClosedAt(position.StopLoss!.Value, true, left) : profit;
    }
}
