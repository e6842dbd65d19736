using StrategyHost.SimBroker.Positions;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// Bars in which the order of two hits is unknowable, and how much better or worse the closed net profit could have been.
/// Each closing is compared with its alternatives on its own; what the money would have done later is not replayed.
/// </summary>
internal sealed class AmbiguityTally
{
    private int _lastIndex = -1;

    internal int Bars { get; private set; }

    /// <summary>Sum of the differences to the best alternatives, 0 or more.</summary>
    internal decimal Better { get; private set; }

    /// <summary>Sum of the differences to the worst alternatives, 0 or less.</summary>
    internal decimal Worse { get; private set; }

    internal void Count(int index)
    {
        if (index == _lastIndex)
            return;
        _lastIndex = index;
        Bars++;
    }

    /// <summary>Notes what else a closing could have earned.</summary>
    internal void Compare(decimal assumed, decimal alternative)
    {
        Better += Math.Max(0, alternative - assumed);
        Worse += Math.Min(0, alternative - assumed);
    }

    /// <summary>Keeps a closing in mind until the position that missed a take profit is closed altogether.</summary>
    internal void Settle(OpenPosition position, decimal profit, bool isClosed)
    {
        if (position.ForegoneProfit is not { } foregone)
            return;
        position.ProfitSinceForegone += profit;
        if (isClosed)
            Compare(position.ProfitSinceForegone, foregone);
    }
}
