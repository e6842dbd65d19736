using NUnit.Framework;
using StrategyHost.Testing;

public sealed class RsiReversionTests
{
    [Test]
    public void It_buys_a_pullback_inside_an_uptrend_below_the_market()
    {
        var bars = Uptrend().Close(397, 394, 391, 388).Rise(12, step: 4).Build();
        var trades = StrategyRun.Over(new RsiReversion(), bars).Trades;
        Assert.That(trades, Has.Count.EqualTo(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(trades[0].Side, Is.EqualTo(OrderSide.Buy));
            Assert.That(trades[0].EntryComment, Is.EqualTo("pullback in an uptrend"));
            Assert.That(trades[0].ExitReason, Is.EqualTo("signal: strength returned"));
            Assert.That(trades[0].NetPnl, Is.Positive);
        }
    }

    [Test]
    public void It_ignores_weakness_below_the_trend() =>
        Assert.That(StrategyRun.Over(new RsiReversion(), new BarBuilder(1001).Fall(400, step: 1).Build()).Trades, Is.Empty);

    [Test]
    public void An_order_that_is_not_filled_goes_away()
    {
        // The price turns at once, so the limit below the market is never touched.
        var run = StrategyRun.Over(new RsiReversion(), Uptrend().Close(394, 388).GapTo(400).Rise(50, step: 3).Build());
        Assert.That(run.Decisions.Select(decisions => decisions.Entry?.Type), Has.Some.EqualTo(OrderType.Limit));
        Assert.That(run.Trades, Is.Empty);
        Assert.That(run.UnfilledOrders, Is.Zero);
        Assert.That(run.PendingOrders, Is.Empty);
    }

    [TestCase(61, "strength returned")]
    [TestCase(59, null)]
    public void It_leaves_on_strength(double rsi, string? reason)
    {
        var market = new ScriptedMarket(new RsiReversion(), new BarBuilder().Flat(10).Build())
            .WithPosition(OrderSide.Buy, entryBar: 5)
            .WithIndicator("rsi", rsi);
        Assert.That(market.FindExits()?.Reason, Is.EqualTo(reason));
    }

    private static BarBuilder Uptrend() => new BarBuilder(99).Rise(300, step: 1);
}

public sealed class RsiReversionEntryTests : EntryTests<RsiReversion>;

public sealed class RsiReversionExitTests : ExitTests<RsiReversion>;
