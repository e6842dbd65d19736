using StrategyHost.Brokers;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Presets;
using StrategyHost.Testing.Runs;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Testing;

/// <summary>
/// A strategy on its way over bars, with the simulated broker. Run it to a bar and ask what it decided at that close and what it
/// holds: <c>var run = StrategyRun.ToBar(5, new SmaCross(), bars); Assert.That(run.Entry, Is.Not.Null);</c>. An order decided at
/// a close fills at the open of the next bar, so <see cref="Positions"/> shows it one bar later.
/// </summary>
public sealed class StrategyRun
{
    /// <summary>The broker that runs have by default: 100,000 in cash, no costs.</summary>
    public const string DefaultBroker = "testing";

    /// <summary>The seed that runs have by default.</summary>
    public const long DefaultSeed = 42;

    private readonly Strategy _strategy;
    private readonly IReadOnlyList<Bar> _bars;
    private readonly DecisionLog _log;
    private readonly Session _session;
    private readonly List<BarDecisions> _decisions = [];
    private BrokerReport? _report;

    /// <summary>Prepares a run; the first bar has not come yet.</summary>
    /// <param name="strategy">A fresh instance: one serves one run.</param>
    /// <param name="bars">The bars, in order of time.</param>
    /// <param name="broker">Name of a broker preset, such as <c>simple</c> for costs.</param>
    /// <param name="seed">Seed of the strategy's random numbers.</param>
    /// <exception cref="ArgumentException">The bars are not in order, or there is no such broker.</exception>
    public StrategyRun(Strategy strategy, IReadOnlyList<Bar> bars, string broker = DefaultBroker, long seed = DefaultSeed)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(bars);
        _strategy = strategy;
        _bars = bars;
        var symbol = Columns.SymbolOf(bars);
        _log = new DecisionLog(new SimBrokerAdapter(BrokerOf(broker), symbol));
        _session = new Session(strategy, _log, symbol, seed, StrategyBudget.Of(strategy));
    }

    /// <summary>Index of the last bar that was decided; −1 before the first.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>True after the last bar, or once the account is ruined.</summary>
    public bool IsAtEnd => Index == _bars.Count - 1 || IsRuined;

    /// <summary>True once the balance fell below zero, which ends a run.</summary>
    public bool IsRuined { get; private set; }

    /// <summary>What the strategy sees at this close.</summary>
    public Market Market => _session.Market;

    /// <summary>What FindEntries returned at this close; null: nothing.</summary>
    public OrderRequest? Entry => _log.Current.Entry;

    /// <summary>What FindExits returned at this close; null: nothing. Where there are several positions, see <see cref="DecisionsAt"/>.</summary>
    public ExitRequest? Exit => _log.Current.Exits is [var exit, ..] ? exit : null;

    /// <summary>What was asked for so far, one element for each bar at which something was, in order.</summary>
    public IReadOnlyList<BarDecisions> Decisions => _decisions;

    /// <summary>The open positions at this close, in order of opening.</summary>
    public IReadOnlyList<Position> Positions => Market.Positions;

    /// <summary>The resting orders at this close, in order of placing.</summary>
    public IReadOnlyList<PendingOrder> PendingOrders => Market.PendingOrders;

    /// <summary>The account at this close.</summary>
    public Account Account => Market.Account;

    /// <summary>The closed trades so far, in order of closing.</summary>
    public IReadOnlyList<Trade> Trades => Report.Trades;

    /// <summary>Everything that happened at the broker so far, in order.</summary>
    public IReadOnlyList<BrokerEvent> Events => Report.Events;

    /// <summary>The account at each close so far.</summary>
    public IReadOnlyList<EquityPoint> EquityCurve => Report.EquityCurve;

    /// <summary>Number of refused wishes so far, by reason code.</summary>
    public IReadOnlyDictionary<string, int> Rejections => Report.Rejections;

    /// <summary>Orders and exits that were accepted but never filled.</summary>
    public int UnfilledOrders => Report.UnfilledOrders;

    private BrokerReport Report => _report ??= _log.GenerateReport();

    /// <summary>Runs over all bars.</summary>
    /// <param name="strategy">A fresh instance.</param>
    /// <param name="bars">The bars.</param>
    /// <param name="broker">Name of a broker preset.</param>
    /// <param name="seed">Seed of the strategy's random numbers.</param>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public static StrategyRun Over(Strategy strategy, IReadOnlyList<Bar> bars, string broker = DefaultBroker, long seed = DefaultSeed) =>
        new StrategyRun(strategy, bars, broker, seed).RunToEnd();

    /// <summary>Runs up to the close of a bar.</summary>
    /// <param name="bar">Index of the bar; the first is 0.</param>
    /// <param name="strategy">A fresh instance.</param>
    /// <param name="bars">The bars.</param>
    /// <param name="broker">Name of a broker preset.</param>
    /// <param name="seed">Seed of the strategy's random numbers.</param>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public static StrategyRun ToBar(int bar, Strategy strategy, IReadOnlyList<Bar> bars, string broker = DefaultBroker, long seed = DefaultSeed) =>
        new StrategyRun(strategy, bars, broker, seed).RunToBar(bar);

    /// <summary>Goes on to the close of a bar.</summary>
    /// <param name="bar">Index of the bar, not before <see cref="Index"/>.</param>
    /// <returns>This run.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bar, or it has passed.</exception>
    /// <exception cref="StrategyRunException">The strategy threw an exception, or the account was ruined before.</exception>
    public StrategyRun RunToBar(int bar)
    {
        if (bar >= _bars.Count || bar < Index)
            throw new ArgumentOutOfRangeException(nameof(bar), bar, $"The run stands at bar {Index} of bars 0 to {_bars.Count - 1}: it goes forward only, and no further than they do.");
        while (Index < bar)
        {
            if (IsRuined)
                throw new StrategyRunException($"The account was ruined at bar {Index}: the run does not come to bar {bar}.", Index, null);
            Step();
        }

        return this;
    }

    /// <summary>Goes on to the last bar, or to the bar where the account is ruined.</summary>
    /// <returns>This run.</returns>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public StrategyRun RunToEnd()
    {
        while (!IsAtEnd)
            Step();
        return this;
    }

    /// <summary>What was asked for at the close of a bar that has passed.</summary>
    /// <param name="bar">Index of the bar.</param>
    public BarDecisions DecisionsAt(int bar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bar);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bar, Index);
        return _decisions.Find(decisions => decisions.Bar == bar) ?? new BarDecisions(bar, null, [], [], []);
    }

    /// <summary>
    /// An indicator of the strategy by the name of the field that holds it: <c>run.Indicator("fast")[^1]</c> for <c>_fast</c> at
    /// this close, <c>macd.signal</c> for a part. Before the first bar there is none.
    /// </summary>
    /// <param name="name">Case and a leading underscore do not matter.</param>
    /// <exception cref="ArgumentException">There is none of this name; the message lists them.</exception>
    public Series Indicator(string name) => IndicatorLookup.Find(_strategy, _session.Registered, name);

    private static BrokerOptions BrokerOf(string name) => BrokerPresets.TryFind(name, out var options)
        ? options
        : throw new ArgumentException($"There is no broker '{name}'. Take one of {string.Join(", ", BrokerPresets.Names)}.", nameof(name));

    private void Step()
    {
        _report = null;
        var status = _session.OnBar(_bars[Index + 1]);
        if (status is SessionStatus.StrategyFailed or SessionStatus.BudgetSpent)
            throw StrategyRunException.Of(_strategy, _session.Result.Failure!);
        Index++;
        IsRuined = status == SessionStatus.Ruined;
        if (_log.Current is { IsNothing: false } decisions)
            _decisions.Add(decisions);
    }
}
