using StrategyHost.SimBroker.Ledger;

namespace StrategyHost.SimBroker.Positions;

/// <summary>What the bar loop does to every open position: compare its levels with the bar, and mark it to the close.</summary>
internal sealed class Marking(BrokerState state)
{
    internal bool IsAnyLevelHit(in BarPrices bar)
    {
        foreach (var position in state.Open.All)
        {
            if (bar.Low <= position.LowTrigger | bar.High >= position.HighTrigger)
                return true;
        }

        return false;
    }

    /// <returns>The profit of all of them at the close.</returns>
    internal double MarkAll(double low, double high, double close)
    {
        var index = state.Index;
        var unrealized = 0.0;
        foreach (var position in state.Open.All)
        {
            // Of a bar that was entered on its way, only the close is known to have come after the entry.
            var isInside = position.InsideIndex == index;
            position.Lowest = double.MinNative(isInside ? close : low, position.Lowest);
            position.Highest = double.MaxNative(isInside ? close : high, position.Highest);
            var profit = position.SignedUnits * (close - position.Entry);
            position.Handle.Mark(index, profit);
            unrealized += profit;
        }

        return unrealized;
    }
}
