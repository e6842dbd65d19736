namespace StrategyHost.StrategyTests;

internal sealed class RsiReversionTests
{
    [Test]
    public void It_buys_a_pullback_inside_an_uptrend_below_the_market()
    {
        var trades = SampleRun.Of(new RsiReversion(), Pullback(recovery: 12)).Trades;

        Assert.That(trades, Has.Count.EqualTo(1));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(trades[0].Side, Is.EqualTo(OrderSide.Buy));
        Assert.That(trades[0].EntryComment, Is.EqualTo("pullback in an uptrend"));
        Assert.That(trades[0].ExitReason, Is.EqualTo("signal: strength returned"));
        Assert.That(trades[0].NetPnl, Is.Positive);
    }

    [Test]
    public void It_ignores_weakness_below_the_trend() =>
        Assert.That(SampleRun.Of(new RsiReversion(), [.. Enumerable.Range(0, 400).Select(i => 1000.0 - i)]).Trades, Is.Empty);

    [Test]
    public void An_order_that_is_not_filled_goes_away()
    {
        // The price turns at once, so the limit below the market is never touched.
        double[] closes = [.. Enumerable.Range(0, 300).Select(i => 100.0 + i), 398, 397, 396.5, .. Enumerable.Range(0, 50).Select(i => 400.0 + 3 * i)];
        var report = SampleRun.Of(new RsiReversion(), closes);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(report.Trades, Is.Empty);
        Assert.That(report.UnfilledOrders, Is.Zero);
    }

    private static double[] Pullback(int recovery) =>
    [
        .. Enumerable.Range(0, 300).Select(i => 100.0 + i),
        397, 394, 391, 388,
        .. Enumerable.Range(1, recovery).Select(i => 388.0 + 4 * i),
    ];
}
