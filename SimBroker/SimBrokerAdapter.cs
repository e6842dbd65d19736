using System.Runtime.CompilerServices;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Margin;
using StrategyHost.SimBroker.Orders;
using StrategyHost.SimBroker.Positions;
using StrategyHost.SimBroker.Presets;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker;

/// <summary>
/// The deterministic broker of backtests. At each bar: exits, then market entries fill at the open; resting orders, then
/// protections are tested inside the bar; then margin is checked and one equity point is recorded. Market data are doubles;
/// the ledger is decimal and written at fills only. One instance is one run, used from one thread.
/// </summary>
public sealed class SimBrokerAdapter : IReplayBroker
{
    private readonly BrokerState _state;
    private readonly EntryFiller _entries;
    private readonly PositionCloser _closer;
    private readonly OrderMatching _orders;
    private readonly ProtectionMatching _protections;
    private readonly MarginGuard _margin;
    private readonly Marking _marking;
    private readonly QuietBars _quiet;
    private readonly OrderIntake _entryIntake;
    private readonly ExitIntake _exitIntake;

    /// <summary>Opens an account.</summary>
    /// <param name="options">How the broker fills and charges.</param>
    /// <param name="symbol">The instrument it trades.</param>
    /// <param name="expectedBars">Number of bars to come, where it is known, so that the equity column is allocated once.</param>
    /// <param name="seed">Seed of random slippage; null: that of the options.</param>
    /// <exception cref="BrokerOptionsException">The options are out of their limits.</exception>
    public SimBrokerAdapter(BrokerOptions options, string symbol, int expectedBars = 0, long? seed = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedBars);
        if (options.FindErrors() is { Count: > 0 } errors)
            throw new BrokerOptionsException(errors);
        _state = new BrokerState(options, symbol, expectedBars, seed ?? options.Seed);
        _closer = new PositionCloser(_state);
        _entries = new EntryFiller(_state, _closer);
        _orders = new OrderMatching(_state, _entries, _closer);
        _protections = new ProtectionMatching(_state, _closer);
        _margin = new MarginGuard(_state, _closer);
        _marking = new Marking(_state);
        _quiet = new QuietBars(_state);
        _entryIntake = new OrderIntake(_state);
        _exitIntake = new ExitIntake(_state);
    }

    /// <summary>How the broker fills and charges.</summary>
    public BrokerOptions Options => _state.Options;

    /// <summary>True once the balance fell below zero.</summary>
    public bool IsRuined => _state.IsRuined;

    /// <summary>What a report says about the run beside this broker's part; to be set before <see cref="SaveReport"/>.</summary>
    public RunFacts? Facts { get; set; }

    /// <summary>Why orders and protections filled as they did inside their bars, one line each; empty unless <see cref="BrokerOptions.IntrabarLog"/>.</summary>
    public IReadOnlyList<string> IntrabarLog => _state.IntrabarLog;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The bar is not later than the last, or its prices are no prices.</exception>
    public IReadOnlyList<BrokerEvent> StepBar(in Bar bar)
    {
        var state = _state;
        _quiet.End();
        state.Unload();
        BarCheck.ThrowIfUnusable(bar, state.Index < 0 ? -1 : state.Time.Ticks);
        state.Begin(bar);
        return StepBusy(new BarPrices(bar.Open, bar.High, bar.Low, bar.Close));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Bars have been stepped already.</exception>
    public void Load(in ReplayBars bars)
    {
        if (_state.Index >= 0)
            throw new InvalidOperationException("The bars are loaded before the first one is stepped: make a new broker for another run.");
        _state.Load(bars);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The bar is not later than the last, or its prices are no prices.</exception>
    public IReadOnlyList<BrokerEvent>? StepNext()
    {
        var index = _state.Index + 1;
        if (index >= _quiet.Next)
            return StepLoaded(index);
        _state.Index = index;
        return null;
    }

    /// <inheritdoc/>
    public OrderResult PlaceOrder(OrderRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _quiet.End();
        var (order, number, error) = _entryIntake.Take(request);
        var id = Counters.OrderId(number);
        if (order is null)
            return new OrderResult(false, id, Error: error);
        if (_state.Options.FillTiming == FillTiming.NextOpen || order.Type != OrderType.Market)
            return new OrderResult(true, id);

        var (price, refusal) = _entries.Fill(order, _state.Close, slips: true, isInside: false);
        FinishAtClose();
        // What was refused after a part had closed the other side is told by its event: the order did do something.
        return price is null && refusal is not null
            ? new OrderResult(false, id, Error: refusal)
            : new OrderResult(true, id, order.Position?.Id, price);
    }

    /// <inheritdoc/>
    public bool CancelOrder(string orderId)
    {
        var order = _state.Orders.Find(orderId);
        if (order is null)
            return false;
        _quiet.End();
        _state.Cancel(order, CancelReasons.Cancelled);
        _state.Sweep();
        if (order is { IsExit: true, Position: { } position })
            PositionTriggers.Update(position, _state.Orders);
        return true;
    }

    /// <inheritdoc/>
    public CloseResult ClosePosition(string positionId, double? price = null) =>
        Exit(positionId, null, price, price is null ? ExitReasons.Closed : ExitReasons.Limit);

    /// <inheritdoc/>
    public CloseResult ClosePosition(ExitRequest exit)
    {
        ArgumentNullException.ThrowIfNull(exit);
        return Exit(exit.PositionId, exit.Volume, null, _exitIntake.Signal(exit.Reason));
    }

    /// <inheritdoc/>
    public bool ModifyPosition(string positionId, double? stopLoss, double? takeProfit)
    {
        _quiet.End();
        return _exitIntake.Modify(positionId, stopLoss, takeProfit);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Position> GetPositions() => _state.Open.Views;

    /// <inheritdoc/>
    public Account GetAccount() => new(_state.BalanceValue, _quiet.UnrealizedPnl, _state.UsedMarginValue);

    /// <inheritdoc/>
    public BrokerReport GenerateReport()
    {
        _quiet.CatchUp();
        return ReportBuilder.Build(_state, GetAccount());
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException"><see cref="Facts"/> was not set.</exception>
    public IReadOnlyDictionary<string, string> SaveReport(string directory)
    {
        var facts = Facts ?? throw new InvalidOperationException(
            $"The report needs to know the run it belongs to: set {nameof(SimBrokerAdapter)}.{nameof(Facts)} before {nameof(SaveReport)}.");
        if (Options.IntrabarLog)
        {
            Directory.CreateDirectory(directory);
            File.WriteAllText(Path.Combine(directory, "intrabar.log"), string.Concat(IntrabarLog.Select(static line => line + "\n")));
        }

        return ArtifactWriter.Write(directory, GenerateReport(), facts);
    }

    /// <summary>A loaded bar at which something may happen, or that is not known to be sound.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private EventView? StepLoaded(int index)
    {
        if (_quiet.Extends(index))
        {
            _state.Index = index;
            return null;
        }

        if (_state.Bars.Times is not { } times || index >= times.Length)
            throw new InvalidOperationException("No loaded bar is left to step: load the bars before the first step, and step each of them once.");
        if (index >= _state.SoundBars)
            BarCheck.ThrowIfUnusable(_state.Bars[index], index > 0 ? times[index - 1] : -1);
        _quiet.End();
        var (open, high, low, close) = (_state.Bars.Open, _state.Bars.High, _state.Bars.Low, _state.Bars.Close);
        _state.Begin(index, close[index]);
        var events = StepBusy(new BarPrices(open[index], high[index], low[index], close[index]));
        return events.Count == 0 ? null : events;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private EventView StepBusy(in BarPrices bar)
    {
        var state = _state;
        state.BarOpen = bar.Open;
        if (state.Orders.Count != 0)
            _orders.Step(bar);
        if (_marking.IsAnyLevelHit(bar))
            _protections.Step(bar);
        var unrealized = _marking.MarkAll(bar.Low, bar.High, bar.Close);
        if (state.BalanceValue + unrealized < state.AlarmEquity || _margin.IsCalled)
        {
            _margin.Check();
            unrealized = _marking.MarkAll(bar.Close, bar.Close, bar.Close);
        }

        state.Curve.Put(state.Index, state.BalanceValue + unrealized);
        if (state.Orders.Count != 0)
            _orders.Expire();
        state.Sweep();
        _quiet.Begin(unrealized, _margin.IsCalled);
        return state.Journal.TakeFresh();
    }

    private CloseResult Exit(string positionId, double? volume, double? price, string reason)
    {
        _quiet.End();
        var (order, error) = _exitIntake.Take(positionId, volume, price, reason);
        if (order is null)
            return CloseResult.Refused(error!);
        if (_state.Options.FillTiming == FillTiming.NextOpen || price is not null)
            return CloseResult.Accepted;

        var closings = _state.Journal.Closings;
        var before = closings.Count;
        var position = order.Position!;
        var exit = new ExitFill(_state.Close, Slips: true, reason, IsInside: false) { Order = order };
        _closer.CloseWithinBudget(position, order.WantedOf(position.Volume), exit);
        FinishAtClose();
        return new CloseResult(true, closings.Count > before ? closings[closings.Count - 1].ExitPrice : null);
    }

    /// <summary>Fills at the current close belong to its equity point, which is there already.</summary>
    private void FinishAtClose()
    {
        _state.Sweep();
        var close = _state.Close;
        _quiet.Revise(_marking.MarkAll(close, close, close));
        _state.Curve.ReviseLast(_state.BalanceValue + _quiet.UnrealizedPnl);
    }
}
