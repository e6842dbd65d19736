using System.Collections.ObjectModel;

namespace StrategyHost;

/// <summary>What is known at the close of the current bar.</summary>
public sealed class Market
{
    private readonly RunClock _clock;
    private readonly Func<Account> _account;
    private readonly List<PendingOrder> _pending = [];
    private readonly ReadOnlyCollection<PendingOrder> _pendingView;

    /// <summary>Creates the market of one run.</summary>
    /// <param name="symbol">The instrument.</param>
    /// <param name="clock">Shared by everything the strategy reads.</param>
    /// <param name="scratch">Lends the windows of <see cref="Series.Last"/>.</param>
    /// <param name="columns">The arrays behind the series.</param>
    /// <param name="positions">A live, read-only view of the open positions.</param>
    /// <param name="account">Reads the account.</param>
    internal Market(
        string symbol, RunClock clock, ScratchArena scratch, MarketColumns columns,
        IReadOnlyList<Position> positions, Func<Account> account)
    {
        Symbol = symbol;
        _clock = clock;
        _account = account;
        _pendingView = _pending.AsReadOnly();
        Times = columns.Times;
        var ahead = columns.IsComplete;
        Open = new Series(clock, scratch, columns.Open, ahead);
        High = new Series(clock, scratch, columns.High, ahead);
        Low = new Series(clock, scratch, columns.Low, ahead);
        Close = new Series(clock, scratch, columns.Close, ahead);
        Volume = new Series(clock, scratch, columns.Volume, ahead);
        Positions = positions;
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
    public IReadOnlyList<Position> Positions { get; }

    /// <summary>The resting orders in order of placing.</summary>
    public IReadOnlyList<PendingOrder> PendingOrders => _pendingView;

    /// <summary>True when there is no open position and no resting order.</summary>
    public bool IsFlat => OpenCount == 0 && _pending.Count == 0;

    /// <summary>The account at the current close.</summary>
    public Account Account => _account();

    /// <summary>Number of open positions, kept beside <see cref="Positions"/> so that <see cref="IsFlat"/> costs no interface call.</summary>
    internal int OpenCount { get; set; }

    internal List<PendingOrder> Pending => _pending;

    /// <summary>Open times in ticks; replaced as it grows when bars arrive one by one.</summary>
    internal long[] Times { get; set; }
}
