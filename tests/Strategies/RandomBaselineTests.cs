namespace StrategyHost.StrategyTests;

internal sealed class RandomBaselineTests
{
    private static double[] Closes => [.. Enumerable.Range(0, 2000).Select(i => 100 + Math.Round(Math.Sin(i / 10.0) * 5, 2))];

    [Test]
    public void The_same_seed_gives_the_same_trades() =>
        Assert.That(
            SampleRun.Of(new RandomBaseline(), 7, Closes).Trades,
            Is.EqualTo(SampleRun.Of(new RandomBaseline(), 7, Closes).Trades));

    [Test]
    public void Another_seed_gives_other_trades() =>
        Assert.That(
            SampleRun.Of(new RandomBaseline(), 7, Closes).Trades,
            Is.Not.EqualTo(SampleRun.Of(new RandomBaseline(), 8, Closes).Trades));

    [Test]
    public void A_position_is_held_for_the_time_asked()
    {
        var trades = SampleRun.Of(new RandomBaseline { Hold = 5 }, Closes).Trades;

        Assert.That(trades, Is.Not.Empty);
        Assert.That(trades.Select(trade => trade.BarsHeld), Is.All.EqualTo(6), "decided at the close of the fifth bar after the entry's, filled one later");
    }
}
