namespace StrategyHost.StrategyTests;

internal sealed class EfficiencyTrendTests
{
    private static double[] Noise => [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? 100.0 : 101.0)];

    [Test]
    public void Noise_is_left_alone() => Assert.That(SampleRun.Of(new EfficiencyTrend(), Noise).OpenPositions, Is.Empty);

    [TestCase(1, OrderSide.Buy)]
    [TestCase(-1, OrderSide.Sell)]
    public void A_straight_way_is_followed_in_its_direction(int direction, OrderSide side)
    {
        var report = SampleRun.Of(new EfficiencyTrend(), [.. Noise, .. Enumerable.Range(1, 30).Select(i => 100.0 + direction * i)]);

        Assert.That(report.OpenPositions, Has.Count.EqualTo(1));
        Assert.That(report.OpenPositions[0].Side, Is.EqualTo(side));
    }

    [Test]
    public void The_position_is_closed_when_the_way_turns_to_noise()
    {
        double[] after = [.. Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? 130.0 : 131.0)];
        var report = SampleRun.Of(new EfficiencyTrend(), [.. Noise, .. Enumerable.Range(1, 30).Select(i => 100.0 + i), .. after]);

        Assert.That(report.Trades, Has.Count.EqualTo(1));
        Assert.That(report.Trades[0].ExitReason, Is.EqualTo("signal: the way turned to noise"));
    }
}
