namespace StrategyHost.SimBroker.Reports;

/// <summary>Sums over a group of trades: all, the longs, the shorts. Net profits are summed in decimal, so that it is exact.</summary>
internal struct TradeTally
{
    internal int Count { get; private set; }

    internal int Wins { get; private set; }

    internal int Losses { get; private set; }

    internal decimal GrossProfit { get; private set; }

    internal decimal GrossLoss { get; private set; }

    internal readonly decimal NetProfit => GrossProfit - GrossLoss;

    internal readonly double WinRate => (double)Wins / Count;

    internal void Add(decimal net)
    {
        Count++;
        if (net > 0)
        {
            Wins++;
            GrossProfit += net;
        }
        else if (net < 0)
        {
            Losses++;
            GrossLoss -= net;
        }
    }
}
