using StrategyHost.Testing;

namespace StrategyHost.Unit.Testing;

public sealed class ScriptedMarketTests
{
    private static IReadOnlyList<Bar> Flat => new BarBuilder(100).Flat(6).Build();

    [Test]
    public void Scripted_values_take_the_place_of_computed_ones()
    {
        var market = new ScriptedMarket(new Momentum(), Flat).WithIndicator("change", 0.5, 3);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(market.FindEntries()?.Comment, Is.EqualTo("rise"));
        Assert.That(market.Indicator("change")[^2], Is.EqualTo(0.5));
        Assert.That(market.Indicator("change")[^3], Is.NaN);
    }

    [Test]
    public void A_scripted_calculator_keeps_its_scripted_value() =>
        Assert.That(new ScriptedMarket(new Momentum(), Flat).WithIndicator("closes", 7).Indicator("closes")[^1], Is.EqualTo(7));

    [Test]
    public void A_position_is_asked_about()
    {
        var market = new ScriptedMarket(new Momentum(), BarBuilder.FromCloses(100, 101, 104, 102))
            .WithPosition(OrderSide.Buy, entryPrice: 101, entryBar: 1, volume: 2, stopLoss: 98);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(market.Positions[0].UnrealizedPnl, Is.EqualTo(2));
        Assert.That(market.Positions[0].BarsHeld, Is.EqualTo(2));
        Assert.That(market.Market.Account.Equity, Is.EqualTo(ScriptedMarket.StartingBalance + 2));
        Assert.That(market.Market.IsFlat, Is.False);
        Assert.That(market.FindExits()?.Reason, Is.EqualTo("fall"));
        Assert.That(market.AdjustProtection(), Is.Null);
        Assert.That(market.FindEntries(), Is.Null);
    }

    [Test]
    public void A_resting_order_is_asked_about()
    {
        var order = OrderRequest.BuyLimit(1, 95);
        ScriptedMarket At(int bar) => new ScriptedMarket(new Momentum(), Flat).WithPendingOrder(order, placedBar: 1).AtBar(bar);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(At(3).KeepOrder());
        Assert.That(At(4).KeepOrder(), Is.False);
        Assert.That(At(4).Market.PendingOrders.Single().Request, Is.EqualTo(order));
    }

    [Test]
    public void The_strategy_lives_through_every_bar_before()
    {
        var strategy = new Momentum();
        new ScriptedMarket(strategy, Flat).AtBar(3).FindEntries();
        Assert.That(strategy.Asked, Is.EqualTo(4));
    }

    [Test]
    public void An_exception_of_the_strategy_says_where()
    {
        var market = new ScriptedMarket(new Momentum { FailAt = 2 }, Flat);
        Assert.That(() => market.FindEntries(), Throws.TypeOf<StrategyRunException>().With.Property(nameof(StrategyRunException.Bar)).EqualTo(2));
    }

    [Test]
    public void What_cannot_be_played_is_refused()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(() => new ScriptedMarket(new Momentum(), []), Throws.ArgumentException);
        Assert.That(() => new ScriptedMarket(new Momentum(), Flat).FindExits(), Throws.InvalidOperationException.With.Message.Contains("WithPosition"));
        Assert.That(() => new ScriptedMarket(new Momentum(), Flat).KeepOrder(), Throws.InvalidOperationException.With.Message.Contains("WithPendingOrder"));
        Assert.That(() => new ScriptedMarket(new Momentum(), Flat).WithIndicator("rsi", 1).FindEntries(), Throws.ArgumentException.With.Message.Contains("change"));
        Assert.That(() => new ScriptedMarket(new Momentum(), Flat).WithIndicator("change", 1, 2, 3, 4, 5, 6, 7).FindEntries(), Throws.ArgumentException.With.Message.Contains("7 values"));
        Assert.That(() => new ScriptedMarket(new Momentum(), Flat).AtBar(6), Throws.TypeOf<ArgumentOutOfRangeException>());
        var asked = new ScriptedMarket(new Momentum(), Flat);
        asked.FindEntries();
        Assert.That(() => asked.AtBar(2), Throws.InvalidOperationException);
    }
}
