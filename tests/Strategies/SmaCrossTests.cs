namespace StrategyHost.StrategyTests;

internal sealed class SmaCrossTests
{
    private static SmaCross Short => new() { Fast = 2, Slow = 5 };

    [Test]
    public void It_buys_the_open_after_the_cross_and_sells_the_open_after_the_opposite_one()
    {
        var trades = SampleRun.Of(Short, 10, 10, 10, 10, 10, 10.1, 10.2, 10.3, 10.4, 10.3, 10.25, 10.22, 10.2, 10.19, 10.2).Trades;

        Assert.That(trades, Has.Count.EqualTo(1));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(trades[0].EntryIndex, Is.EqualTo(6), "the averages cross at the close of bar 5");
        Assert.That(trades[0].EntryComment, Is.EqualTo("fast crossed above slow"));
        Assert.That(trades[0].ExitReason, Is.EqualTo("signal: fast crossed below slow"));
    }

    [Test]
    public void Its_stop_lies_two_percent_below_the_close_of_the_signal()
    {
        var trades = SampleRun.Of(Short, 10, 10, 10, 10, 10, 10.1, 10.2, 9).Trades;

        Assert.That(trades, Has.Count.EqualTo(1));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(trades[0].ExitReason, Is.EqualTo("stop_loss"));
        Assert.That(trades[0].StopLoss, Is.EqualTo(10.1 * 0.98));
    }

    [Test]
    public void Flat_prices_never_cross() =>
        Assert.That(SampleRun.Of(new SmaCross(), [.. Enumerable.Repeat(0.1, 500)]).Trades, Is.Empty);
}
