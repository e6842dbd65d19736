using StrategyHost.Testing.Scripts;

namespace StrategyHost.Testing;

/// <summary>
/// A market as a test writes it: bars, and if wanted positions, resting orders and indicator values that no broker and no
/// computation had to bring about. The strategy is asked directly:
/// <c>new ScriptedMarket(new RsiReversion(), bars).WithIndicator("rsi", 31, 29).FindEntries()</c>. Questions are about the last
/// bar, or the one given to <see cref="AtBar"/>. At the bars before it the strategy is asked as in a run, and its answers are
/// dropped: nothing fills here but what the test wrote.
/// </summary>
public sealed class ScriptedMarket
{
    /// <summary>Cash of the scripted account.</summary>
    public const double StartingBalance = 100_000;

    private readonly MarketScript _script;
    private ScriptedScene? _scene;
    private int _bar;

    /// <summary>Writes a market of bars.</summary>
    /// <param name="strategy">A fresh instance.</param>
    /// <param name="bars">The bars, in order of time; at least one.</param>
    /// <param name="seed">Seed of the strategy's random numbers.</param>
    /// <exception cref="ArgumentException">There is no bar, or they are not in order.</exception>
    public ScriptedMarket(Strategy strategy, IReadOnlyList<Bar> bars, long seed = StrategyRun.DefaultSeed)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(bars);
        if (bars.Count == 0)
            throw new ArgumentException("A scripted market needs at least one bar.", nameof(bars));
        _script = new MarketScript(strategy, bars, seed);
        _bar = bars.Count - 1;
    }

    /// <summary>What the strategy sees at the bar asked about.</summary>
    /// <exception cref="StrategyRunException">The strategy threw an exception on the way.</exception>
    public Market Market => Scene.Market;

    /// <summary>The scripted positions that are open at the bar asked about.</summary>
    /// <exception cref="StrategyRunException">The strategy threw an exception on the way.</exception>
    public IReadOnlyList<Position> Positions => Scene.Market.Positions;

    private ScriptedScene Scene => _scene ??= ScriptedScene.Play(_script, _bar);

    /// <summary>Chooses the bar that questions are about; the last one without it.</summary>
    /// <param name="bar">Index of the bar; the first is 0.</param>
    public ScriptedMarket AtBar(int bar)
    {
        RequireBar(bar);
        Write();
        _bar = bar;
        return this;
    }

    /// <summary>
    /// Gives an indicator other values than the computed ones, ending at the bar asked about: <c>WithIndicator("rsi", 31, 29)</c>
    /// is 31 one bar before and 29 now. Before them it reads NaN.
    /// </summary>
    /// <param name="name">Name of the field that holds it, such as <c>rsi</c> for <c>_rsi</c>, or <c>macd.signal</c> for a part.</param>
    /// <param name="lastValues">At least one, oldest first.</param>
    public ScriptedMarket WithIndicator(string name, params double[] lastValues)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(lastValues);
        if (lastValues.Length == 0)
            throw new ArgumentException($"The indicator '{name}' is given no value.", nameof(lastValues));
        Write();
        _script.Indicators[name] = lastValues;
        return this;
    }

    /// <summary>Puts an open position into the market.</summary>
    /// <param name="side">Buy: long; sell: short.</param>
    /// <param name="entryPrice">Price of the entry; null: the close of the entry's bar.</param>
    /// <param name="entryBar">Index of the bar in which it was opened.</param>
    /// <param name="volume">Size in lots.</param>
    /// <param name="stopLoss">Stop-loss price; null: none.</param>
    /// <param name="takeProfit">Take-profit price; null: none.</param>
    /// <param name="comment">The order's comment.</param>
    public ScriptedMarket WithPosition(
        OrderSide side, double? entryPrice = null, int entryBar = 0, double volume = 1,
        double? stopLoss = null, double? takeProfit = null, string? comment = null)
    {
        RequireBar(entryBar);
        Write();
        _script.Positions.Add(new ScriptedPosition(side, entryPrice, entryBar, volume, stopLoss, takeProfit, comment));
        return this;
    }

    /// <summary>Puts a resting order into the market.</summary>
    /// <param name="order">A limit, stop or stop-limit order.</param>
    /// <param name="placedBar">Index of the bar at whose close it was placed.</param>
    public ScriptedMarket WithPendingOrder(OrderRequest order, int placedBar = 0)
    {
        ArgumentNullException.ThrowIfNull(order);
        RequireBar(placedBar);
        Write();
        _script.Orders.Add((order, placedBar));
        return this;
    }

    /// <summary>Asks the strategy for an entry.</summary>
    /// <returns>What FindEntries returns; null: nothing.</returns>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public OrderRequest? FindEntries() => Scene.Ask((strategy, market) => strategy.FindEntries(market));

    /// <summary>Asks the strategy whether to close the first position.</summary>
    /// <returns>What FindExits returns; null: keep it.</returns>
    /// <exception cref="InvalidOperationException">There is no position.</exception>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public ExitRequest? FindExits() => FindExits(First(Positions));

    /// <summary>Asks the strategy whether to close a position.</summary>
    /// <param name="position">One of <see cref="Positions"/>.</param>
    /// <returns>What FindExits returns; null: keep it.</returns>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public ExitRequest? FindExits(Position position) => Scene.Ask((strategy, market) => strategy.FindExits(position, market));

    /// <summary>Asks the strategy whether to move the protection of the first position.</summary>
    /// <returns>What AdjustProtection returns; null: leave it.</returns>
    /// <exception cref="InvalidOperationException">There is no position.</exception>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public ProtectionUpdate? AdjustProtection()
    {
        var position = First(Positions);
        return Scene.Ask((strategy, market) => strategy.AdjustProtection(position, market));
    }

    /// <summary>Asks the strategy whether the first resting order stays.</summary>
    /// <returns>What KeepOrder returns: false cancels it.</returns>
    /// <exception cref="InvalidOperationException">There is no resting order.</exception>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public bool KeepOrder()
    {
        var order = First(Market.PendingOrders);
        return Scene.Ask((strategy, market) => strategy.KeepOrder(order, market));
    }

    /// <summary>An indicator of the strategy, at the bar asked about.</summary>
    /// <param name="name">Name of the field that holds it.</param>
    /// <exception cref="ArgumentException">There is none of this name; the message lists them.</exception>
    public Series Indicator(string name) => Scene.Indicator(name);

    private static T First<T>(IReadOnlyList<T> all) => all.Count > 0 ? all[0] : throw new InvalidOperationException(
        $"There is no {(typeof(T) == typeof(Position) ? "position" : "resting order")} at this bar. Put one into the market with {(typeof(T) == typeof(Position) ? nameof(WithPosition) : nameof(WithPendingOrder))} before asking.");

    private void RequireBar(int bar)
    {
        if (bar < 0 || bar >= _script.Bars.Count)
            throw new ArgumentOutOfRangeException(nameof(bar), bar, $"The market has bars 0 to {_script.Bars.Count - 1}.");
    }

    private void Write()
    {
        if (_scene is not null)
            throw new InvalidOperationException("The strategy was asked already, and may remember it: write the whole market first, or make a new one with a fresh strategy.");
    }
}
