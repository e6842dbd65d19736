using NUnit.Framework;
using StrategyHost.Testing;

public sealed class EfficiencyTrendTests
{
    [Test]
    public void Noise_is_left_alone() => Assert.That(StrategyRun.Over(new EfficiencyTrend(), Noise().Build()).Decisions, Is.Empty);

    [TestCase(1, OrderSide.Buy)]
    [TestCase(-1, OrderSide.Sell)]
    public void A_straight_way_is_followed_in_its_direction(int direction, OrderSide side)
    {
        var run = StrategyRun.Over(new EfficiencyTrend(), Noise().Rise(30, step: direction).Build());
        Assert.That(run.Positions, Has.Count.EqualTo(1));
        Assert.That(run.Positions[0].Side, Is.EqualTo(side));
    }

    [Test]
    public void The_position_is_closed_when_the_way_turns_to_noise()
    {
        var run = StrategyRun.Over(new EfficiencyTrend(), Noise().Rise(30, step: 1).Zigzag(30, low: 130, high: 131).Build());
        Assert.That(run.Trades, Has.Count.EqualTo(1));
        Assert.That(run.Trades[0].ExitReason, Is.EqualTo("signal: the way turned to noise"));
    }

    [Test]
    public void Its_own_indicator_measures_how_straight_the_way_was()
    {
        var run = StrategyRun.Over(new EfficiencyTrend(), Noise().Rise(30, step: 1).Build());
        Assert.That(run.Indicator("efficiency")[^1], Is.EqualTo(1).Within(1e-12));
    }

    private static BarBuilder Noise() => new BarBuilder(101).Zigzag(60, low: 101, high: 100);
}

public sealed class EfficiencyTrendDataTests : DataTests<EfficiencyTrend>
{
    protected override IReadOnlyList<Bar> Bars => TestData.Load("crypto_1m.csv");
}
