using NUnit.Framework;
using StrategyHost.Testing;

public sealed class DonchianBreakoutTests
{
    [Test]
    public void It_follows_a_rise_out_of_the_range_to_its_target()
    {
        var trades = StrategyRun.Over(new DonchianBreakout(), Range().Rise(12, step: 2).Build()).Trades;
        Assert.That(trades, Is.Not.Empty);
        Assert.That(trades[0].Side, Is.EqualTo(OrderSide.Buy));
        Assert.That(trades[0].ExitReason, Is.EqualTo("take_profit"));
    }

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public void It_trades_falls_only_where_it_may(bool tradeShort, int shorts)
    {
        var run = StrategyRun.Over(new DonchianBreakout { TradeShort = tradeShort }, Range().Close(94, 92, 90).Build());
        Assert.That(run.Trades.Count + run.Positions.Count, Is.EqualTo(shorts));
    }

    [Test]
    public void Its_stop_only_moves_with_the_trade()
    {
        var run = StrategyRun.Over(new DonchianBreakout { Risk = 6 }, Range().Rise(8, step: 1.5).Close(109, 110, 109).Build());
        Assert.That(run.Positions, Has.Count.EqualTo(1));
        var stops = run.Decisions.SelectMany(decisions => decisions.ProtectionUpdates).Select(update => update.StopLoss);
        Assert.That(stops, Is.Ordered.And.Not.Empty);
    }

    [Test]
    public void The_stop_of_a_trade_at_a_loss_stays() =>
        Assert.That(
            new ScriptedMarket(new DonchianBreakout(), BarBuilder.FromCloses(100, 99))
                .WithIndicator("atr", 0.1)
                .WithPosition(OrderSide.Buy, entryPrice: 100, stopLoss: 96)
                .AdjustProtection(),
            Is.Null);

    [Test]
    public void The_stop_follows_a_trade_that_has_moved_its_way() =>
        ScenarioAssert.Holds(Scenario.Load("donchian_breakout_trail.json"), new DonchianBreakout());

    /// <summary>Up and down between the same prices, so that nothing leaves the range before the test says so.</summary>
    private static BarBuilder Range() => new BarBuilder(98).Zigzag(60, low: 98, high: 102);
}

public sealed class DonchianBreakoutDeterminismTests : DeterminismTests<DonchianBreakout>;
