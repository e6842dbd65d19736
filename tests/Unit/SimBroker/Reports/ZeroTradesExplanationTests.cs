using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

public sealed class ZeroTradesExplanationTests
{
    [Test]
    public void ATradeNeedsNoExplanation() =>
        Assert.That(new RunBuilder(1, 2).WithTrades(RunBuilder.Trade(1)).Metrics().Explanation, Is.Null);

    [Test]
    public void NoSignal()
    {
        var explanation = new RunBuilder(1, 2, 3) { WarmUpBars = 1 }.Metrics().Explanation;
        Assert.That(explanation?.Code, Is.EqualTo("no_signal"));
        Assert.That(explanation?.Message, Does.Contain("3 bars"));
    }

    [Test]
    public void NotEnoughData()
    {
        var explanation = new RunBuilder(1, 2, 3) { WarmUpBars = 3 }.Metrics().Explanation;
        Assert.That(explanation?.Code, Is.EqualTo("not_enough_data"));
    }

    [Test]
    public void NoBarsAreNotEnoughData() => Assert.That(new RunBuilder().Metrics().Explanation?.Code, Is.EqualTo("not_enough_data"));

    [Test]
    public void AllRejectedNamesTheReasonsInOrder()
    {
        var run = new RunBuilder(1, 2, 3) { EntrySignals = 3 };
        run.Rejections["invalid_volume"] = 1;
        run.Rejections["insufficient_margin"] = 2;
        var explanation = run.Metrics().Explanation;
        Assert.That(explanation?.Code, Is.EqualTo("all_rejected"));
        Assert.That(explanation?.Message, Does.Contain("insufficient_margin × 2, invalid_volume × 1"));
    }

    [Test]
    public void SomeRejectedAndTheRestNeverFilled()
    {
        var run = new RunBuilder(1, 2, 3) { EntrySignals = 3 };
        run.Rejections["invalid_volume"] = 1;
        var explanation = run.Metrics().Explanation;
        Assert.That(explanation?.Code, Is.EqualTo("never_filled"));
        Assert.That(explanation?.Message, Does.Contain("1 were refused (invalid_volume × 1)"));
    }

    [Test]
    public void StillOpen()
    {
        var run = new RunBuilder(1, 2, 3) { EntrySignals = 1 };
        run.OpenPositions.Add(new PositionHandle("pos-000001", "TEST", OrderSide.Buy, 1, 1, RunBuilder.Monday, 1, null, null, null).Position);
        Assert.That(run.Metrics().Explanation?.Code, Is.EqualTo("still_open"));
    }

    [Test]
    public void EveryCodeIsInTheList() => Assert.That(ZeroTradesExplanation.Codes,
        Is.EquivalentTo((string[])["not_enough_data", "no_signal", "all_rejected", "never_filled", "still_open"]));
}
