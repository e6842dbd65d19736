using StrategyHost.Testing;

namespace StrategyHost.Unit.Testing;

public sealed class StrategyRunTests
{
    private static IReadOnlyList<Bar> UpAndDown => BarBuilder.FromCloses(100, 100, 102, 103, 103, 100, 100);

    [Test]
    public void It_stands_at_the_bar_asked_for()
    {
        var run = StrategyRun.ToBar(2, new Momentum(), UpAndDown);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Index, Is.EqualTo(2));
            Assert.That(run.Market.Close[^1], Is.EqualTo(102));
            Assert.That(run.Entry, Is.EqualTo(OrderRequest.Buy(1, stopLoss: 97, comment: "rise")));
            Assert.That(run.Positions, Is.Empty);
            Assert.That(run.IsAtEnd, Is.False);
        }

        run.RunToBar(3);
        Assert.That(run.Positions.Single().EntryPrice, Is.EqualTo(102));
        Assert.That(run.Entry, Is.Null);
        Assert.That(run.DecisionsAt(3).ProtectionUpdates.Single().StopLoss, Is.EqualTo(99));
        run.RunToBar(5);
        Assert.That(run.Exit?.Reason, Is.EqualTo("fall"));
    }

    [Test]
    public void It_keeps_what_happened()
    {
        var run = StrategyRun.Over(new Momentum(), UpAndDown);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.IsAtEnd);
        Assert.That(run.Decisions.Select(decisions => decisions.Bar), Is.EqualTo(new[] { 2, 3, 5 }));
        Assert.That(run.Trades.Single().ExitReason, Is.EqualTo("signal: fall"));
        Assert.That(run.EquityCurve, Has.Count.EqualTo(7));
        Assert.That(run.Account.Balance, Is.EqualTo(99_998));
        Assert.That(run.DecisionsAt(0).IsNothing);
    }

    [TestCase("change", 2.0)]
    [TestCase("_change", 2.0)]
    [TestCase("Average", 101.0)]
    [TestCase("closes", 102.0)]
    [TestCase("macd.histogram", null)]
    public void Indicators_go_by_the_names_of_their_fields(string name, double? value)
    {
        var indicator = StrategyRun.ToBar(2, new Momentum(), UpAndDown).Indicator(name);
        Assert.That(indicator[^1], Is.EqualTo(value ?? double.NaN));
    }

    [Test]
    public void An_unknown_indicator_is_answered_with_the_known_ones() =>
        Assert.That(
            () => StrategyRun.ToBar(0, new Momentum(), UpAndDown).Indicator("rsi"),
            Throws.ArgumentException.With.Message.Contains("average, change, closes, macd.histogram, macd.line, macd.signal"));

    [Test]
    public void An_exception_of_the_strategy_says_where()
    {
        var run = new StrategyRun(new Momentum { FailAt = 3 }, UpAndDown);
        var thrown = Assert.Throws<StrategyRunException>(() => run.RunToEnd())!;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(thrown.Bar, Is.EqualTo(3));
        Assert.That(thrown.Message, Does.StartWith("Momentum threw at bar 3").And.EndWith("InvalidOperationException: on purpose"));
    }

    [Test]
    public void It_goes_forward_only()
    {
        var run = StrategyRun.ToBar(3, new Momentum(), UpAndDown);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(() => run.RunToBar(2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => run.RunToBar(7), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => run.DecisionsAt(4), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new StrategyRun(new Momentum(), UpAndDown, broker: "none"), Throws.ArgumentException.With.Message.Contains("testing"));
    }

    [Test]
    public void Costs_are_those_of_the_broker() =>
        Assert.That(StrategyRun.Over(new Momentum(), UpAndDown, broker: "simple").Trades.Single().Commission, Is.EqualTo(0.202m));
}
