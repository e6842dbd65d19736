using StrategyHost.Brokers;
using StrategyHost.Trading.Budgets;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.Trading;

/// <summary>
/// The one loop, the same in a backtest and live: let the broker have the closed bar, step the author's indicators, ask the
/// strategy at the close, pass its wishes to the broker. One session serves one run of one strategy instance, on one thread.
/// </summary>
/// <remarks>
/// An exception thrown by the strategy ends the run and comes back as a <see cref="StrategyFailure"/>: this is the one place
/// that catches it. An exception of the broker is not caught.
/// </remarks>
public sealed class Session
{
    /// <summary>Bars whose indicators are computed in one go: with the columns they are computed from they fit into a processor's own cache.</summary>
    private const int Stretch = 4096;

    private readonly Strategy _strategy;
    private readonly IBrokerAdapter _broker;
    private readonly RunClock _clock = new();
    private readonly Market _market;
    private readonly IndicatorSet _indicators;
    private readonly DecisionCycle _decisions;
    private readonly BarColumns? _bars;
    private readonly long _seed;
    private readonly StrategyBudget? _budget;
    private SessionStatus _status;
    private StrategyFailure? _failure;

    /// <summary>A session over bars that are all there: built-in indicators are computed in one go before the first bar.</summary>
    /// <param name="strategy">A fresh instance, its parameters bound.</param>
    /// <param name="broker">A fresh broker for the bars' symbol.</param>
    /// <param name="bars">The bars.</param>
    /// <param name="seed">Seed of the strategy's random numbers.</param>
    /// <param name="budget">What the strategy may use, attached before it was constructed; null: it is not instrumented.</param>
    public Session(Strategy strategy, IBrokerAdapter broker, BarColumns bars, long seed, StrategyBudget? budget = null)
        : this(strategy, broker, Required(bars).Symbol, ColumnsOf(bars), bars.Count, seed, budget) => _bars = bars;

    /// <summary>A session over bars that arrive one by one through <see cref="OnBar"/>.</summary>
    /// <param name="strategy">A fresh instance, its parameters bound.</param>
    /// <param name="broker">The broker to trade with.</param>
    /// <param name="symbol">The instrument.</param>
    /// <param name="seed">Seed of the strategy's random numbers.</param>
    /// <param name="budget">What the strategy may use, attached before it was constructed; null: it is not instrumented.</param>
    public Session(Strategy strategy, IBrokerAdapter broker, string symbol, long seed, StrategyBudget? budget = null)
        : this(strategy, broker, symbol, MarketColumns.Growing, 0, seed, budget)
    {
    }

    private Session(
        Strategy strategy, IBrokerAdapter broker, string symbol, MarketColumns columns, int barsAhead, long seed, StrategyBudget? budget)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(broker);
        var scratch = new ScratchArena();
        _strategy = strategy;
        _broker = broker;
        _seed = seed;
        _budget = budget;
        _market = new Market(symbol, _clock, scratch, columns, broker.GetPositions(), broker.GetAccount);
        _indicators = new IndicatorSet(_market, _clock, scratch, barsAhead, Stretch) { NewColumn = ColumnMemory.Allocate<double> };
        _decisions = new DecisionCycle(strategy, broker, _market, _clock, budget);
    }

    /// <summary>What the strategy sees: for the engine's own testing library, which asks beside the strategy.</summary>
    internal Market Market => _market;

    /// <summary>What the strategy registered.</summary>
    internal IndicatorSet Registered => _indicators;

    /// <summary>How the session went so far; complete once <see cref="Run"/> has returned.</summary>
    public SessionResult Result =>
        new(_status, _failure, _clock.Count, _decisions.EntrySignals, _indicators.WarmUpBars(_clock.Count), _budget?.Outcome);

    /// <summary>The built-in indicators the strategy registered, as a spec writes them: <c>sma(10)</c>; in order of registration.</summary>
    public IReadOnlyList<string> Indicators => _indicators.Specs;

    /// <summary>The strategy's own indicators, in order of registration: a value for each bar at whose close it was asked; NaN while warming up.</summary>
    public IReadOnlyList<NamedColumn> OwnIndicators
    {
        get
        {
            // The bar that ruins the account is not decided at.
            var bars = Math.Max(0, _status == SessionStatus.Ruined ? _clock.Count - 1 : _clock.Count);
            return [.. _indicators.Own.Select(own => new NamedColumn(own.Key, own.Value.Column[..bars]))];
        }
    }

    /// <summary>Runs over all bars handed to the constructor; call it once.</summary>
    /// <returns>How the run ended.</returns>
    /// <exception cref="InvalidOperationException">The session was made for bars that arrive one by one, or has run already.</exception>
    public SessionResult Run()
    {
        if (_bars is null)
            throw new InvalidOperationException("This session takes its bars one by one through OnBar.");
        if (_indicators.IsSealed)
            throw new InvalidOperationException("A session runs once: make a new one, with a fresh strategy and broker.");
        try
        {
            Prepare();
            GoThrough(_bars);
            _decisions.ThrowIfSpent();
        }
        catch (Exception exception) when (_decisions.IsAsking)
        {
            Fail(exception);
        }

        return Result;
    }

    /// <summary>Takes one closed bar of a session whose bars arrive one by one.</summary>
    /// <param name="bar">The bar, later than the one before.</param>
    /// <returns>Completed: the next bar may come; otherwise the session is over and <see cref="Result"/> says why.</returns>
    /// <exception cref="InvalidOperationException">The session holds its bars already or is over, or the bar is not later than the last.</exception>
    public SessionStatus OnBar(in Bar bar)
    {
        if (_bars is not null)
            throw new InvalidOperationException("This session holds its bars already: call Run.");
        if (_status != SessionStatus.Completed)
            throw new InvalidOperationException($"The session is over ({_status}): make a new one, with a fresh strategy.");
        try
        {
            if (!_indicators.IsSealed)
                Prepare();
            else
                _budget?.BeginRun();
            Append(in bar);
            if (Step(_clock.Index, in bar))
                _status = SessionStatus.Ruined;
            _decisions.ThrowIfSpent();
        }
        catch (Exception exception) when (_decisions.IsAsking)
        {
            Fail(exception);
        }

        return _status;
    }

    private static BarColumns Required(BarColumns bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        return bars;
    }

    private static MarketColumns ColumnsOf(BarColumns bars) =>
        new(bars.Times, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, IsComplete: true);

    private void Prepare()
    {
        _decisions.IsAsking = true;
        _budget?.BeginRun();
        _strategy.Seed(_seed);
        _strategy.PrepareIndicators(_indicators);
        _budget?.ThrowIfSpent();
        _decisions.IsAsking = false;
        _indicators.IsSealed = true;
        _decisions.Stepped = [.. _indicators.Stepped];
    }

    private void Fail(Exception exception)
    {
        _status = _budget?.Observe(exception) == true ? SessionStatus.BudgetSpent : SessionStatus.StrategyFailed;
        _failure = StrategyFailure.From(exception, _strategy, _budget?.Outcome?.Bar ?? _clock.Index);
    }

    private void GoThrough(BarColumns bars)
    {
        bool isRuined;
        if (_broker is IReplayBroker replay)
        {
            replay.Load(new ReplayBars(bars.Times, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.Symbol));
            isRuined = InStretches(bars.Count, (start, end) => _decisions.Replay(replay, start, end));
        }
        else
        {
            isRuined = InStretches(bars.Count, (start, end) => Deliver(bars, start, end));
        }

        if (isRuined)
            _status = SessionStatus.Ruined;
    }

    private bool InStretches(int count, Func<int, int, bool> run)
    {
        for (var start = 0; start < count; start += Stretch)
        {
            var end = Math.Min(start + Stretch, count);
            _indicators.ComputeAhead(end);
            if (run(start, end))
                return true;
        }

        return false;
    }

    /// <summary>Goes through bars with a broker that takes them one by one.</summary>
    private bool Deliver(BarColumns bars, int start, int end)
    {
        for (var t = start; t < end; t++)
        {
            _clock.Count = t + 1;
            var bar = bars[t];
            if (Step(t, in bar))
                return true;
        }

        return false;
    }

    /// <summary>One bar.</summary>
    /// <returns>True when the account is ruined.</returns>
    private bool Step(int index, in Bar bar)
    {
        var events = _broker.StepBar(in bar);
        if (events.Count != 0 && _decisions.Take(events))
            return true;
        _decisions.Decide(index);
        return false;
    }

    private void Append(in Bar bar)
    {
        var index = _clock.Count;
        if (index > 0 && bar.Time.Ticks <= _market.Times[index - 1])
            throw new InvalidOperationException($"The bar of {bar.Time:O} is not later than the last one, {_market.Time:O}: bars arrive in order of time.");
        if (index >= _market.Times.Length)
        {
            var times = _market.Times;
            Array.Resize(ref times, Math.Max(256, times.Length * 2));
            _market.Times = times;
        }

        _market.Times[index] = bar.Time.Ticks;
        _market.Open.Store(index, bar.Open);
        _market.High.Store(index, bar.High);
        _market.Low.Store(index, bar.Low);
        _market.Close.Store(index, bar.Close);
        _market.Volume.Store(index, bar.Volume);
        _clock.Count = index + 1;
    }
}
