using NUnit.Framework;
using StrategyHost.Testing;

public sealed class SmaCrossTests
{
    private static IReadOnlyList<Bar> Cross => BarBuilder.FromCloses(10, 10, 10, 10, 10, 10.1, 10.2, 10.3, 10.4, 10.3, 10.25, 10.22, 10.2, 10.19, 10.2);

    [Test]
    public void It_decides_at_the_cross_and_holds_from_the_next_bar_on()
    {
        var run = StrategyRun.ToBar(5, Short(), Cross);
        Assert.That(run.Indicator("fast")[^1], Is.GreaterThan(run.Indicator("slow")[^1]));
        Assert.That(run.Entry?.Action, Is.EqualTo(OrderSide.Buy));
        Assert.That(run.Positions, Is.Empty);

        run.RunToBar(6);
        Assert.That(run.Positions, Has.Count.EqualTo(1));
        Assert.That(run.Positions[0].EntryPrice, Is.EqualTo(10.1));
    }

    [Test]
    public void It_sells_the_open_after_the_opposite_cross()
    {
        var trades = StrategyRun.Over(Short(), Cross).Trades;
        Assert.That(trades, Has.Count.EqualTo(1));
        Assert.That(trades[0].EntryIndex, Is.EqualTo(6));
        Assert.That(trades[0].ExitReason, Is.EqualTo("signal: fast crossed below slow"));
    }

    [Test]
    public void Its_stop_lies_two_percent_below_the_close_of_the_signal()
    {
        var trades = StrategyRun.Over(Short(), BarBuilder.FromCloses(10, 10, 10, 10, 10, 10.1, 10.2, 9)).Trades;
        Assert.That(trades, Has.Count.EqualTo(1));
        Assert.That(trades[0].ExitReason, Is.EqualTo("stop_loss"));
        Assert.That(trades[0].StopLoss, Is.EqualTo(10.1 * 0.98));
    }

    [Test]
    public void Flat_prices_never_cross() =>
        Assert.That(StrategyRun.Over(new SmaCross(), new BarBuilder(0.1).Flat(500).Build()).Decisions, Is.Empty);

    private static SmaCross Short() => new() { Fast = 2, Slow = 5 };
}

public sealed class SmaCrossDataTests : DataTests<SmaCross>;

public sealed class SmaCrossIndicatorTests : IndicatorTests<SmaCross>
{
    protected override IReadOnlyList<Bar> Bars => new BarBuilder(99).Rise(60, step: 1).Build();

    protected override SmaCross CreateStrategy() => new() { Fast = 3, Slow = 5 };

    protected override IEnumerable<IndicatorValue> ExpectedValues =>
    [
        new("fast", 1, double.NaN),
        new("fast", 2, 101),
        new("slow", 3, double.NaN),
        new("slow", 4, 102),
        new("slow", 59, 157),
    ];
}

public sealed class SmaCrossEntryTests : EntryTests<SmaCross>;

public sealed class SmaCrossExitTests : ExitTests<SmaCross>;

public sealed class SmaCrossDeterminismTests : DeterminismTests<SmaCross>;
