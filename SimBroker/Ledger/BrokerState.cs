using System.Globalization;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Costs;
using StrategyHost.SimBroker.Orders;
using StrategyHost.SimBroker.Positions;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>What the parts of the simulator share: the money, the open positions, the waiting orders and the current bar.</summary>
internal sealed class BrokerState
{
    // Written at every bar, so fields.
    internal int Index = -1;
    internal double Close = double.NaN;

    /// <summary>Open of the current bar; kept up while something is open or waits.</summary>
    internal double BarOpen;

    /// <summary>Equity below this, with room for the rounding of doubles, is looked at with decimals.</summary>
    internal double AlarmEquity;

    internal double BalanceValue;

    internal double UsedMarginValue;

    /// <summary>The bars to come, where they are known.</summary>
    internal ReplayBars Bars;

    /// <summary>How many of <see cref="Bars"/>, from the first on, need no further check.</summary>
    internal int SoundBars;

    private double _volume;

    internal BrokerState(BrokerOptions options, string symbol, int expectedBars, long seed)
    {
        Options = options;
        Symbol = symbol;
        Lots = new LotScale(options);
        Pricing = new FillPricing(options, seed, Lots);
        Volumes = new VolumeGrid(options);
        Budget = new VolumeBudget(options, Volumes);
        Curve = new EquityRecorder(expectedBars);
        Journal = new EventJournal(symbol, Curve);
        Balance = (decimal)options.StartingBalance;
        MoneyMoved();
    }

    internal BrokerOptions Options { get; }

    internal string Symbol { get; }

    internal LotScale Lots { get; }

    internal FillPricing Pricing { get; }

    internal VolumeGrid Volumes { get; }

    internal VolumeBudget Budget { get; }

    internal EventJournal Journal { get; }

    internal Counters Counters { get; } = new();

    internal EquityRecorder Curve { get; }

    internal AmbiguityTally Ambiguity { get; } = new();

    internal List<string> IntrabarLog { get; } = [];

    internal PositionBook Open { get; } = new();

    internal OrderBook Orders { get; } = new();

    internal decimal Balance { get; private set; }

    internal decimal UsedMargin { get; private set; }

    /// <summary>Net profit of what was closed.</summary>
    internal decimal NetProfit { get; private set; }

    internal bool IsRuined { get; private set; }

    internal DateTime Time => Curve.TimeOf(Index);

    /// <summary>Whether the current bar is one of <see cref="Bars"/>.</summary>
    internal bool IsLoaded => (uint)Index < (uint)SoundBars;

    internal void Pay(decimal amount) => Balance -= amount;

    /// <summary>Takes in what a closing brought.</summary>
    /// <param name="profit">Its gross profit less the exit's commission.</param>
    /// <param name="net">Its gross profit less the commissions at both ends.</param>
    internal void Realize(decimal profit, decimal net)
    {
        NetProfit += net;
        Balance += profit;
    }

    internal decimal EquityAt(decimal price)
    {
        var equity = Balance;
        foreach (var position in Open.All)
            equity += position.GrossProfit(price * position.Volume, position.Holding.Cost, Lots);
        return equity;
    }

    /// <summary>To be called once after the balance or a position's size changed.</summary>
    internal void MoneyMoved()
    {
        UsedMargin = 0;
        foreach (var position in Open.All)
            UsedMargin += Lots.Margin(position.Holding.Cost);
        BalanceValue = CanonicalMoney.ToDouble(Balance);
        IsRuined |= BalanceValue < 0;
        UsedMarginValue = CanonicalMoney.ToDouble(UsedMargin);
        AlarmEquity = Open.Count == 0
            ? double.NegativeInfinity
            : UsedMarginValue * Math.Max(Options.MarginCallPct, Options.StopOutPct) / 100 + 1e-9 * (1 + UsedMarginValue + Math.Abs(BalanceValue));
        Curve.StartSegment(new EquitySegment(Math.Max(Index, 0), BalanceValue, UsedMarginValue));
    }

    internal void Load(in ReplayBars bars)
    {
        Bars = bars;
        SoundBars = SoundBarCount.Of(bars);
        Curve.Share(bars.Times);
    }

    /// <summary>Bars come from elsewhere from now on.</summary>
    internal void Unload()
    {
        if (IsLoaded)
            _volume = Bars.Volume[Index];
        SoundBars = 0;
        Bars = default;
    }

    /// <summary>Lets a bar that was checked begin.</summary>
    internal void Begin(in Bar bar)
    {
        Curve.Reserve(bar.Time.Ticks);
        Index++;
        Close = bar.Close;
        _volume = bar.Volume;
    }

    /// <summary>Lets a loaded bar begin.</summary>
    internal void Begin(int index, double close)
    {
        Index = index;
        Close = close;
    }

    /// <summary>As much of a volume as the bar's volume lets fill.</summary>
    internal decimal TakeVolume(decimal wanted)
    {
        if (!Budget.IsCapped)
            return wanted;
        return Budget.Take(wanted, Index, IsLoaded ? Bars.Volume[Index] : _volume);
    }

    /// <summary>Lets go of orders that are done and of positions that are closed.</summary>
    internal void Sweep()
    {
        Orders.Sweep();
        Open.Sweep();
    }

    /// <summary>What an event can carry: artifacts hold no NaN and no infinity, so such a wish shows as missing beside its reason.</summary>
    internal static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    internal BrokerEvent Event(BrokerEventType type) => new(type, Time) { BarIndex = Math.Max(Index, 0), Symbol = Symbol };

    internal void Cancel(WaitingOrder order, string reason)
    {
        Orders.Finish(order);
        Journal.Add(Event(BrokerEventType.OrderCancelled) with
        {
            OrderId = order.Id,
            PositionId = order.Position?.Id,
            Side = order.Side,
            OrderType = order.Type,
            Volume = order.ClosesAll ? null : (double)order.Remaining,
            Reason = reason,
        });
    }

    internal void Log(FormattableString text)
    {
        if (Options.IntrabarLog)
            IntrabarLog.Add(string.Create(CultureInfo.InvariantCulture, $"{Time:yyyy-MM-ddTHH:mm:ssZ} bar {Index}: {text.ToString(CultureInfo.InvariantCulture)}"));
    }
}
