using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Ledger.Facts;
using StrategyHost.SimBroker.Orders;

namespace StrategyHost.SimBroker.Positions;

/// <summary>
/// Tests stop losses, take profits and limit exits against a bar. A level that the open is beyond already was met first and
/// fills at the open: nothing is unknown about it. Of two levels met later the policy decides, and the bar is counted.
/// </summary>
internal sealed class ProtectionMatching(BrokerState state, PositionCloser closer)
{
    private readonly List<WaitingOrder> _limits = [];

    internal void Step(in BarPrices bar)
    {
        for (var i = 0; i < state.Open.Count;)
        {
            var position = state.Open[i];
            if (bar.Low <= position.LowTrigger || bar.High >= position.HighTrigger)
                Test(position, bar);
            if (i < state.Open.Count && ReferenceEquals(state.Open[i], position))
                i++;
        }
    }

    private static bool IsBeyondStop(OpenPosition position, double price) =>
        position.Direction > 0 ? price <= position.StopLoss : price >= position.StopLoss;

    private static bool Reaches(OpenPosition position, double price, double target) =>
        position.Direction > 0 ? price >= target : price <= target;

    private static bool IsTargeted(OpenPosition position, double price) =>
        Reaches(position, price, position.TakeProfit);

    private static double Adverse(OpenPosition position, in BarPrices bar) => position.Direction > 0 ? bar.Low : bar.High;

    private static double Favourable(OpenPosition position, in BarPrices bar) => position.Direction > 0 ? bar.High : bar.Low;

    private void Test(OpenPosition position, in BarPrices bar)
    {
        if (position.InsideIndex == state.Index)
        {
            TestOpenedInside(position, bar);
            return;
        }

        if (IsBeyondStop(position, bar.Open))
        {
            Stop(position, bar.Open, isInside: false);
            return;
        }

        FillTargets(position, bar.Open, isInside: false);
        if (position.Volume == 0 || IsTargeted(position, bar.Open))
            return;
        var isStopped = IsBeyondStop(position, Adverse(position, bar));
        var isTargeted = HasTarget(position, Favourable(position, bar));
        if (isStopped && isTargeted)
            Decide(position, bar);
        else if (isStopped)
            Stop(position, position.StopLoss, isInside: true);
        else if (isTargeted)
            FillTargets(position, Favourable(position, bar), isInside: true);
    }

    /// <summary>The open came before the entry, so a stop loss fills at its own price; targets wait for the next bar.</summary>
    private void TestOpenedInside(OpenPosition position, in BarPrices bar)
    {
        var target = IsTargeted(position, Favourable(position, bar)) ? position.TakeProfit : Level.None;
        var ifTargeted = Level.IsSet(target) ? Imagine(position, target, slips: false) : (decimal?)null;
        if (!IsBeyondStop(position, Adverse(position, bar)))
        {
            if (ifTargeted is null)
                return;
            state.Ambiguity.Count(state.Index);
            position.ForegoneProfit = ifTargeted;
            position.ProfitSinceForegone = 0;
            state.Log($"{position.Id} was opened inside the bar: its target {target} waits");
            return;
        }

        var isOld = position.EntryIndex != state.Index;
        var price = isOld && IsBeyondStop(position, bar.Open) ? bar.Open : position.StopLoss;
        if (position.EnteredByStop && !isOld && !IsBeyondStop(position, bar.Close))
        {
            var ifOpen = Imagine(position, bar.Close, slips: true);
            Compare(position, Imagine(position, price, slips: true), Math.Max(ifOpen, ifTargeted ?? ifOpen));
        }

        Stop(position, price, isInside: true);
    }

    private void Decide(OpenPosition position, in BarPrices bar)
    {
        var stop = position.StopLoss;
        var ifStopped = Imagine(position, stop, slips: true);
        var ifTargeted = ImagineTargets(position, Favourable(position, bar), stop);
        if (StopComesFirst(position, bar))
        {
            Compare(position, ifStopped, ifTargeted);
            Stop(position, stop, isInside: true);
            return;
        }

        Compare(position, ifTargeted, ifStopped);
        FillTargets(position, Favourable(position, bar), isInside: true);
        if (position.Volume > 0)
            Stop(position, stop, isInside: true);
    }

    private bool StopComesFirst(OpenPosition position, in BarPrices bar) => state.Options.IntrabarPolicy switch
    {
        IntrabarPolicy.TargetFirst => false,
        IntrabarPolicy.OhlcPath => LowComesFirst(bar) == position.Direction > 0,
        _ => true,
    };

    /// <summary>In decimals, because 103.4 − 101 and 105.8 − 103.4 are a tie that doubles do not see.</summary>
    private static bool LowComesFirst(in BarPrices bar)
    {
        var open = (decimal)bar.Open;
        return open - (decimal)bar.Low <= (decimal)bar.High - open;
    }

    private void Compare(OpenPosition position, decimal assumed, decimal alternative)
    {
        state.Ambiguity.Count(state.Index);
        state.Ambiguity.Compare(assumed, alternative);
        state.Log($"{position.Id} met two levels in an unknown order: assumed {assumed}, otherwise {alternative}");
    }

    private decimal Imagine(OpenPosition position, double market, bool slips) =>
        closer.Imagine(position, position.Volume, new ExitFill(market, slips, ExitReasons.StopLoss, IsInside: true));

    /// <summary>Targets first, each at its own price, then the stop loss for what is left.</summary>
    private decimal ImagineTargets(OpenPosition position, double extreme, double stop)
    {
        var left = position.Volume;
        var profit = 0m;
        foreach (var limit in LimitsWithin(position, extreme))
            profit += ImagineTarget(position, limit.Price, Math.Min(left, limit.WantedOf(left)), slips: false, ref left);
        if (left > 0 && IsTargeted(position, extreme))
            profit += ImagineTarget(position, position.TakeProfit, left, slips: false, ref left);
        return left > 0 ? profit + ImagineTarget(position, stop, left, slips: true, ref left) : profit;
    }

    private decimal ImagineTarget(OpenPosition position, double market, decimal volume, bool slips, ref decimal left)
    {
        if (volume == 0)
            return 0;
        left -= volume;
        return closer.Imagine(position, volume, new ExitFill(market, slips, ExitReasons.Limit, IsInside: true));
    }

    private bool HasTarget(OpenPosition position, double extreme) =>
        IsTargeted(position, extreme) || LimitsWithin(position, extreme).Count > 0;

    /// <summary>
    /// Limit exits that a price reaches and the take profit does not come before, the nearest first, the older on a tie.
    /// </summary>
    private List<WaitingOrder> LimitsWithin(OpenPosition position, double extreme)
    {
        _limits.Clear();
        foreach (var order in state.Orders.Waiting)
        {
            if (PositionTriggers.IsLimitExitOf(order, position) && Reaches(position, extreme, order.Price)
                && !(IsTargeted(position, order.Price) && order.Price != position.TakeProfit))
                _limits.Add(order);
        }

        return position.Direction > 0
            ? [.. _limits.OrderBy(static order => order.Price)]
            : [.. _limits.OrderByDescending(static order => order.Price)];
    }

    /// <summary>Fills what a price reaches: at the open when it is the open, else each level at its own price.</summary>
    private void FillTargets(OpenPosition position, double reached, bool isInside)
    {
        foreach (var limit in LimitsWithin(position, reached))
        {
            if (limit.IsDone)
                continue;
            var exit = new ExitFill(isInside ? limit.Price : reached, Slips: false, ExitReasons.Limit, isInside) { Order = limit };
            closer.CloseWithinBudget(position, limit.WantedOf(position.Volume), exit);
        }

        if (position.Volume > 0 && IsTargeted(position, reached))
            TakeProfit(position, isInside ? position.TakeProfit : reached, isInside);
        if (position.Volume > 0)
            PositionTriggers.Update(position, state.Orders);
    }

    private void TakeProfit(OpenPosition position, double price, bool isInside)
    {
        Report(BrokerEventType.TpHit, position, position.TakeProfit);
        closer.CloseWithinBudget(position, position.Volume, new ExitFill(price, Slips: false, ExitReasons.TakeProfit, isInside));
    }

    private void Stop(OpenPosition position, double price, bool isInside)
    {
        Report(BrokerEventType.SlHit, position, position.StopLoss);
        closer.CloseWithinBudget(position, position.Volume, new ExitFill(price, Slips: true, ExitReasons.StopLoss, isInside));
        if (position.Volume > 0)
            FinishAtNextOpen(position);
    }

    /// <summary>A stop loss that the volume cap let fill in part has become a market order: the rest goes at the next open.</summary>
    private void FinishAtNextOpen(OpenPosition position)
    {
        var order = state.Orders.Add();
        var terms = new OrderFact
        {
            Order = state.Counters.NextOrder(),
            Position = position.Number,
            Side = position.ExitSide,
            Type = OrderType.Market,
            Volume = (double)position.Volume,
            Price = Level.None,
            LimitPrice = Level.None,
            StopLoss = Level.None,
            TakeProfit = Level.None,
            Text = state.Journal.Texts.NumberOf(ExitReasons.StopLoss),
        };
        order.Exit(terms, state.Index, position, lots: null, ExitReasons.StopLoss);
        state.Journal.Accepted(state.Index, terms);
        PositionTriggers.Update(position, state.Orders);
    }

    private void Report(BrokerEventType type, OpenPosition position, double level)
    {
        state.Log($"{position.Id} {type} {level}");
        state.Journal.Hit(type, state.Index, new LevelFact(
            position.Number, position.Side, (double)position.Volume, level, position.StopLoss, position.TakeProfit));
    }
}
