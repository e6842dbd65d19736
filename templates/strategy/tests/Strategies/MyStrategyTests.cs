namespace StrategyHost.StrategyTests;

internal sealed class MyStrategyTests
{
    [Test]
    public void It_buys_a_rise_and_sells_the_fall_after_it()
    {
        var run = SampleRun.Of(new MyStrategy { Length = 3 }, 10, 10, 10, 10, 11, 12, 13, 12, 9, 8, 8);

        Assert.That(run.Trades, Has.Count.EqualTo(1));
        Assert.That(run.Trades[0].Side, Is.EqualTo(OrderSide.Buy));
    }

    [Test]
    public void It_does_nothing_while_nothing_moves() =>
        Assert.That(SampleRun.Of(new MyStrategy(), [.. Enumerable.Repeat(10.0, 100)]).Trades, Is.Empty);
}
