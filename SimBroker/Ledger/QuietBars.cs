using StrategyHost.Brokers;
using StrategyHost.SimBroker.Positions;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// The loaded bars at which nothing can happen, because nothing is open or waits, or because they do not reach a level of the
/// only position. The broker counts them and does no more. What they leave behind, the equity points and the position's best and
/// worst mark, is written in one go before anything else happens.
/// </summary>
internal sealed class QuietBars(BrokerState state) : IPositionMark
{
    /// <summary>How far to look for a level in one go: about as long as a short-lived position is held.</summary>
    private const int Horizon = 32;

    private bool _isEmpty = true;
    private int _fetched;
    private OpenPosition? _lone;
    private double _unrealized;
    private double _alarmLow;
    private double _alarmHigh;

    /// <summary>The first bar from the current one on that has to be looked at; read at every bar, so a field.</summary>
    internal int Next;

    public int Index => state.Index;

    /// <summary>Profit of the open positions at the current close.</summary>
    public double UnrealizedPnl => _lone is { } position ? BarScan.Profit(state.Bars.Close[state.Index], position.SignedUnits, position.Entry) : _unrealized;

    /// <summary>Goes on after a bar at which everything was looked at.</summary>
    /// <param name="unrealized">Profit of the open positions at its close.</param>
    /// <param name="isCalled">Whether a margin call keeps every bar worth a look.</param>
    internal void Begin(double unrealized, bool isCalled)
    {
        Revise(unrealized);
        var isFree = state.Orders.Count == 0;
        _isEmpty = isFree && state.Open.Count == 0;
        _lone = isFree && state.Open.Count == 1 && !isCalled && state.IsLoaded ? state.Open[0] : null;
        if (_lone is not null)
            Follow(_lone);
        Next = FindNext(state.Index + 1);
    }

    /// <summary>States the profit of the open positions at the current close.</summary>
    internal void Revise(double unrealized) => _unrealized = unrealized;

    /// <summary>Looks further ahead where <see cref="Next"/> was only as far as was looked.</summary>
    /// <returns>True when the bar turns out to be quiet.</returns>
    internal bool Extends(int index)
    {
        if (index >= state.SoundBars || (!_isEmpty && _lone is null))
            return false;
        Next = FindNext(index);
        return Next > index;
    }

    /// <summary>To be called before anything is asked of the broker between two bars: the next bar has to be looked at.</summary>
    internal void End()
    {
        CatchUp();
        _isEmpty = false;
        _unrealized = UnrealizedPnl;
        _lone?.Handle.Mark(state.Index, _unrealized);
        _lone = null;
        Next = 0;
    }

    /// <summary>Writes what the quiet bars up to the current one leave behind.</summary>
    internal void CatchUp()
    {
        if (!state.IsLoaded)
            return;
        var from = state.Curve.Count;
        state.Close = state.Bars.Close[state.Index];
        if (from > state.Index)
            return;
        if (_lone is { } position)
            Carry(position, from, state.Curve.Append(state.Index + 1 - from));
        else
            state.Curve.Append(state.Index + 1 - from).Fill(state.BalanceValue);
    }

    private void Follow(OpenPosition position)
    {
        position.Handle.Follow(this);
        // The close at which the equity is down to the alarm, whose margin is wider than what the division rounds off.
        var alarm = position.Entry + (state.AlarmEquity - state.BalanceValue) / position.SignedUnits;
        _alarmLow = position.Direction > 0 ? alarm : double.NegativeInfinity;
        _alarmHigh = position.Direction > 0 ? double.PositiveInfinity : alarm;
    }

    private int FindNext(int from)
    {
        var count = Math.Clamp(state.SoundBars - from, 0, Horizon);
        Fetch(from + count);
        if (_isEmpty)
            return from + count;
        if (_lone is not { } position)
            return 0;
        return from + BarScan.FirstBeyond(
            state.Bars.Low.AsSpan(from, count), state.Bars.High.AsSpan(from, count),
            Math.Max(_alarmLow, position.LowTrigger), Math.Min(_alarmHigh, position.HighTrigger));
    }

    /// <summary>
    /// Fetches the bars after those looked at, because an order may fill at any of them. Prices that nothing has read are far away,
    /// and to wait for them costs more than all that a fill has to do.
    /// </summary>
    private void Fetch(int from)
    {
        var end = Math.Min(from + Horizon, state.SoundBars);
        for (var i = Math.Max(from, _fetched); i < end; i += Prefetch.Step)
        {
            Prefetch.Row(state.Bars.Open, i);
            Prefetch.Row(state.Bars.High, i);
            Prefetch.Row(state.Bars.Low, i);
        }

        _fetched = end;
    }

    private void Carry(OpenPosition position, int from, Span<double> equity)
    {
        var count = equity.Length;
        BarScan.Mark(state.Bars.Close.AsSpan(from, count), equity, state.BalanceValue, position.SignedUnits, position.Entry);
        position.Lowest = BarScan.Lowest(state.Bars.Low.AsSpan(from, count), position.Lowest);
        position.Highest = BarScan.Highest(state.Bars.High.AsSpan(from, count), position.Highest);
    }
}
