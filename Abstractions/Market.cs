using System.Collections.ObjectModel;
using StrategyHost.Brokers;

namespace StrategyHost;

/// <summary>What is known at the close of the current bar.</summary>
public sealed class Market
{
    private readonly RunClock _clock;
    private readonly IBrokerAdapter _broker;
    private readonly List<PendingOrder> _pending = [];
    private readonly ReadOnlyCollection<PendingOrder> _pendingView;

    internal Market(string symbol, RunClock clock, ScratchArena scratch, IBrokerAdapter broker, MarketColumns columns)
    {
        Symbol = symbol;
        _clock = clock;
        _broker = broker;
        _pendingView = _pending.AsReadOnly();
        Times = columns.Times;
        var ahead = columns.IsComplete;
        Open = new Series(clock, scratch, columns.Open, ahead);
        High = new Series(clock, scratch, columns.High, ahead);
        Low = new Series(clock, scratch, columns.Low, ahead);
        Close = new Series(clock, scratch, columns.Close, ahead);
        Volume = new Series(clock, scratch, columns.Volume, ahead);
        Positions = broker.GetPositions();
    }

    /// <summary>The instrument.</summary>
    public string Symbol { get; }

    /// <summary>Index of the current bar; the first is 0.</summary>
    public int Index => _clock.Index;

    /// <summary>UTC open time of the current bar.</summary>
    public DateTime Time => new(Times[_clock.Index], DateTimeKind.Utc);

    /// <summary>The current bar.</summary>
    public Bar Bar
    {
        get
        {
            var now = _clock.Index;
            return new Bar(Time, Open[now], High[now], Low[now], Close[now], Volume[now], Symbol);
        }
    }

    /// <summary>Opens of all bars up to the current one.</summary>
    public Series Open { get; }

    /// <summary>Highs of all bars up to the current one.</summary>
    public Series High { get; }

    /// <summary>Lows of all bars up to the current one.</summary>
    public Series Low { get; }

    /// <summary>Closes of all bars up to the current one.</summary>
    public Series Close { get; }

    /// <summary>Volumes of all bars up to the current one.</summary>
    public Series Volume { get; }

    /// <summary>The open positions in order of opening.</summary>
    public IReadOnlyList<Position> Positions { get; internal set; }

    /// <summary>The resting orders in order of placing.</summary>
    public IReadOnlyList<PendingOrder> PendingOrders => _pendingView;

    /// <summary>True when there is no open position and no resting order.</summary>
    public bool IsFlat => OpenCount == 0 && _pending.Count == 0;

    /// <summary>The account at the current close.</summary>
    public Account Account => _broker.GetAccount();

    /// <summary>Number of open positions, kept beside <see cref="Positions"/> so that <see cref="IsFlat"/> costs no interface call.</summary>
    internal int OpenCount { get; set; }

    internal List<PendingOrder> Pending => _pending;

    /// <summary>Open times in ticks; replaced as it grows when bars arrive one by one.</summary>
    internal long[] Times { get; set; }
}
