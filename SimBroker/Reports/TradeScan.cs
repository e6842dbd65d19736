using System.Runtime.CompilerServices;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>What one pass over the closed trades gathers.</summary>
internal sealed class TradeScan
{
    private TradeTally _all;
    private TradeTally _longs;
    private TradeTally _shorts;
    private TradeStreaks _streaks;
    private double _sumReturnPct;
    private double _sumLogReturn;
    private double _sumMae;
    private double _sumMfe;
    private long _sumTicks;
    private long _sumBars;

    private TradeScan(int count) => NetProfits = new double[count];

    internal TradeTally All => _all;

    internal TradeTally Longs => _longs;

    internal TradeTally Shorts => _shorts;

    internal TradeStreaks Streaks => _streaks;

    /// <summary>Net profit of each trade in order of closing.</summary>
    internal double[] NetProfits { get; }

    internal decimal Commission { get; private set; }

    internal decimal Slippage { get; private set; }

    internal double Best { get; private set; } = double.NegativeInfinity;

    internal double Worst { get; private set; } = double.PositiveInfinity;

    internal double BestPct { get; private set; } = double.NegativeInfinity;

    internal double WorstPct { get; private set; } = double.PositiveInfinity;

    internal long MaxTicks { get; private set; }

    internal int MaxBars { get; private set; }

    internal double MeanReturnPct => _sumReturnPct / _all.Count;

    /// <summary>Geometric mean; NaN or −100 where a trade lost its whole notional or more.</summary>
    internal double GeometricReturnPct => (Math.Exp(_sumLogReturn / _all.Count) - 1) * 100;

    internal double MeanMae => _sumMae / _all.Count;

    internal double MeanMfe => _sumMfe / _all.Count;

    internal double MeanTicks => (double)_sumTicks / _all.Count;

    internal double MeanBars => (double)_sumBars / _all.Count;

    internal static TradeScan Of(IReadOnlyList<Trade> trades)
    {
        var scan = new TradeScan(trades.Count);
        foreach (var trade in trades)
            scan.Add(trade);
        return scan;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(Trade trade)
    {
        var net = trade.NetPnl;
        var number = CanonicalMoney.ToDouble(net);
        NetProfits[_all.Count] = number;
        _all.Add(net);
        if (trade.Side == OrderSide.Buy)
            _longs.Add(net);
        else
            _shorts.Add(net);
        _streaks.Add(net);
        Commission += trade.Commission;
        Slippage += trade.Slippage;
        AddExtremes(number, trade);
        AddReturn(trade);
        AddDuration(trade);
    }

    private void AddExtremes(double net, Trade trade)
    {
        Best = Math.Max(Best, net);
        Worst = Math.Min(Worst, net);
        BestPct = Math.Max(BestPct, trade.ReturnPct);
        WorstPct = Math.Min(WorstPct, trade.ReturnPct);
    }

    private void AddReturn(Trade trade)
    {
        _sumReturnPct += trade.ReturnPct;
        _sumLogReturn += Math.Log(1 + (trade.ReturnPct / 100));
        _sumMae += trade.Mae;
        _sumMfe += trade.Mfe;
    }

    private void AddDuration(Trade trade)
    {
        var ticks = (trade.ExitTime - trade.EntryTime).Ticks;
        _sumTicks += ticks;
        _sumBars += trade.BarsHeld;
        MaxTicks = Math.Max(MaxTicks, ticks);
        MaxBars = Math.Max(MaxBars, trade.BarsHeld);
    }
}
