using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Sums over a group of trades: all, the longs, the shorts. Money is summed in decimal, so that it is exact.</summary>
internal struct TradeTally
{
    internal int Count { get; private set; }

    internal int Wins { get; private set; }

    internal int Losses { get; private set; }

    internal decimal GrossProfit { get; private set; }

    internal decimal GrossLoss { get; private set; }

    internal decimal Commission { get; private set; }

    internal decimal Slippage { get; private set; }

    internal readonly decimal NetProfit => GrossProfit - GrossLoss;

    internal readonly double WinRate => (double)Wins / Count;

    internal void Add(Trade trade)
    {
        var net = trade.NetPnl;
        Count++;
        Commission += trade.Commission;
        Slippage += trade.Slippage;
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
