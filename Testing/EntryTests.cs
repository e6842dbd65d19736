using NUnit.Framework;

namespace StrategyHost.Testing;

/// <summary>The third milestone, entries: the scenarios about them hold, and every order over the bars is one that a broker takes.</summary>
/// <typeparam name="TStrategy">The strategy.</typeparam>
public abstract class EntryTests<TStrategy> : StrategyTests<TStrategy>
    where TStrategy : Strategy, new()
{
    /// <summary>The scenarios; those of <c>fixtures/scenarios</c> about the strategy and its entries unless overridden.</summary>
    protected virtual IEnumerable<Scenario> Scenarios => Scenario.LoadAll(typeof(TStrategy).Name).Where(scenario => scenario.IsAboutEntries);

    /// <summary>In every scenario the strategy does what it should.</summary>
    [Test]
    public void Every_entry_scenario_holds() => ScenarioAssert.AllHold(Scenarios, CreateStrategy, "entry");

    /// <summary>Volumes are positive, stop losses and take profits lie on their sides of the market.</summary>
    [Test]
    public void Every_order_is_sound()
    {
        var bars = Bars;
        using var scope = Assert.EnterMultipleScope();
        foreach (var decisions in Run().Decisions)
        {
            if (decisions.Entry is { } order)
                Assert.That(Fault(order, bars[decisions.Bar].Close), Is.Null, decisions.ToString());
        }
    }

    /// <summary>No order is refused by the broker.</summary>
    [Test]
    public void No_order_is_refused() => Assert.That(Run().Rejections, Is.Empty);

    private static string? Fault(OrderRequest order, double close)
    {
        var price = order.LimitPrice ?? order.Price ?? close;
        var direction = order.Action == OrderSide.Buy ? 1 : -1;
        if (!(order.Volume > 0) || !double.IsFinite(order.Volume))
            return "the volume is not positive";
        if (order.StopLoss is { } stop && !((price - stop) * direction > 0))
            return "the stop loss is not on the losing side";
        return order.TakeProfit is { } target && !((target - price) * direction > 0) ? "the take profit is not on the winning side" : null;
    }
}
