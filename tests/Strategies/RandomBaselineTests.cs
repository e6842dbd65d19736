using NUnit.Framework;
using StrategyHost.Testing;

public sealed class RandomBaselineTests
{
    private static IReadOnlyList<Bar> Waves => new BarBuilder(100).Wave(2000, amplitude: 5, period: 63).Build();

    [Test]
    public void Another_seed_gives_other_trades() =>
        Assert.That(
            StrategyRun.Over(new RandomBaseline(), Waves, seed: 7).Trades,
            Is.Not.EqualTo(StrategyRun.Over(new RandomBaseline(), Waves, seed: 8).Trades));

    [Test]
    public void A_position_is_held_for_the_time_asked()
    {
        var trades = StrategyRun.Over(new RandomBaseline { Hold = 5 }, Waves).Trades;
        Assert.That(trades, Is.Not.Empty);
        Assert.That(trades.Select(trade => trade.BarsHeld), Is.All.EqualTo(6), "decided at the close of the fifth bar after the entry's, filled one later");
    }
}

public sealed class RandomBaselineDeterminismTests : DeterminismTests<RandomBaseline>
{
    protected override long Seed => 7;
}
