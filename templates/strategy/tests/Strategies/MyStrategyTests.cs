using NUnit.Framework;
using StrategyHost;
using StrategyHost.Testing;

public sealed class MyStrategyTests
{
    [Test]
    public void It_buys_where_the_close_rises_above_the_average()
    {
        var run = StrategyRun.ToBar(4, new MyStrategy { Length = 3 }, RiseAndFall());
        Assert.That(run.Entry?.Action, Is.EqualTo(OrderSide.Buy));
    }

    [Test]
    public void It_sells_where_the_close_falls_back()
    {
        var trades = StrategyRun.Over(new MyStrategy { Length = 3 }, RiseAndFall()).Trades;
        Assert.That(trades, Has.Count.EqualTo(1));
        Assert.That(trades[0].ExitReason, Is.EqualTo("signal: close crossed below the average"));
    }

    [Test]
    public void It_does_nothing_while_nothing_moves() =>
        Assert.That(StrategyRun.Over(new MyStrategy(), new BarBuilder(10).Flat(100).Build()).Decisions, Is.Empty);

    private static IReadOnlyList<Bar> RiseAndFall() =>
        BarBuilder.FromCloses(100, 100, 100, 100, 101, 102, 103, 102, 101.5, 101, 100);
}

public sealed class MyStrategyDataTests : DataTests<MyStrategy>;

public sealed class MyStrategyDeterminismTests : DeterminismTests<MyStrategy>;
