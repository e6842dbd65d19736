using StrategyHost.Brokers;
using StrategyHost.Testing.Runs;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Testing.Scripts;

/// <summary>A script played up to a bar: the strategy was asked at every bar before it and can be asked at it.</summary>
internal sealed class ScriptedScene
{
    private readonly MarketScript _script;
    private readonly RunClock _clock = new();
    private readonly List<PositionHandle> _positions = [];
    private readonly List<Position> _open = [];
    private readonly IndicatorSet _indicators;
    private readonly StrategyBudget? _budget;
    private double _unrealized;

    private ScriptedScene(MarketScript script)
    {
        _script = script;
        _budget = StrategyBudget.Of(script.Strategy);
        var bars = Columns.Of(script.Bars);
        var scratch = new ScratchArena();
        var columns = new MarketColumns(bars.Times, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, IsComplete: true);
        Market = new Market(bars.Symbol, _clock, scratch, columns, _open.AsReadOnly(), () => new Account(ScriptedMarket.StartingBalance, _unrealized, 0));
        _indicators = new IndicatorSet(Market, _clock, scratch, bars.Count);
    }

    internal Market Market { get; }

    internal static ScriptedScene Play(MarketScript script, int bar)
    {
        var scene = new ScriptedScene(script);
        scene.Prepare();
        for (var i = 0; i <= bar; i++)
        {
            scene.Begin(i);
            if (i < bar)
                scene.AskAboutEverything();
        }

        scene.Override(bar);
        return scene;
    }

    internal Series Indicator(string name) => IndicatorLookup.Find(_script.Strategy, _indicators, name);

    /// <summary>The one place where the strategy's exceptions are caught.</summary>
    internal T Ask<T>(Func<Strategy, Market, T> question)
    {
        try
        {
            var answer = question(_script.Strategy, Market);
            _budget?.ThrowIfSpent();
            return answer;
        }
        catch (Exception exception)
        {
            _budget?.Observe(exception);
            throw StrategyRunException.Of(_script.Strategy, StrategyFailure.From(exception, _script.Strategy, _clock.Index));
        }
    }

    private void Prepare()
    {
        _budget?.BeginRun();
        _script.Strategy.Seed(_script.Seed);
        Ask((strategy, _) =>
        {
            strategy.PrepareIndicators(_indicators);
            return true;
        });
        _indicators.IsSealed = true;
    }

    /// <summary>Lets a bar be known, with the positions and orders that the script has for it.</summary>
    private void Begin(int index)
    {
        _clock.Count = index + 1;
        _budget?.BeginBar(index);
        Ask((_, _) =>
        {
            foreach (var node in _indicators.Stepped)
                node.Step(index);
            return true;
        });
        foreach (var (number, position) in _script.Positions.Index().Where(entry => entry.Item.EntryBar == index))
            _positions.Add(position.Open(number + 1, _script.Bars[index], Market.Symbol));
        Mark(index);
        foreach (var (number, (order, placed)) in _script.Orders.Index())
        {
            if (placed == index)
                Market.Pending.Add(new PendingOrder($"ord-{number + 1:D6}", order, Market.Time, _clock));
        }
    }

    private void Mark(int index)
    {
        _open.Clear();
        _unrealized = 0;
        foreach (var handle in _positions)
        {
            var position = handle.Position;
            var profit = (_script.Bars[index].Close - position.EntryPrice) * position.Volume * (position.Side == OrderSide.Buy ? 1 : -1);
            handle.Mark(index, profit);
            _unrealized += profit;
            _open.Add(position);
        }

        Market.OpenCount = _open.Count;
    }

    /// <summary>What a session asks at a bar, in its order; the answers are dropped.</summary>
    private void AskAboutEverything()
    {
        foreach (var position in _open)
        {
            Ask((strategy, market) => strategy.FindExits(position, market));
            Ask((strategy, market) => strategy.AdjustProtection(position, market));
        }

        foreach (var order in Market.Pending)
            Ask((strategy, market) => strategy.KeepOrder(order, market));
        Ask((strategy, market) => strategy.FindEntries(market));
    }

    /// <summary>Scripted values end at the bar asked about; what was computed for earlier bars is forgotten.</summary>
    private void Override(int bar)
    {
        foreach (var (name, values) in _script.Indicators)
        {
            var series = Indicator(name);
            if (values.Length > bar + 1)
                throw new ArgumentException($"The indicator '{name}' is given {values.Length} values, but only {bar + 1} bars are known. Give fewer values, or more bars.");
            for (var i = 0; i <= bar; i++)
                series.Store(i, i + values.Length > bar ? values[i + values.Length - bar - 1] : double.NaN);
        }
    }
}
