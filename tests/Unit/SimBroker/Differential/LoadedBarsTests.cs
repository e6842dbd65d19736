using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>Bars loaded beforehand do to the last bit what the same bars do one by one.</summary>
public sealed class LoadedBarsTests
{
    [Test]
    public void Loaded_bars_do_what_single_bars_do()
    {
        var trades = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var program = new ProgramGenerator(300_000 + seed).Next();
            var single = new SimBrokerAdapter(program.Options, "X");
            var loaded = new SimBrokerAdapter(program.Options, "X");
            var watchedSingle = new WatchingTarget(single, new SimBrokerTarget(single));
            var watchedLoaded = new WatchingTarget(loaded, new LoadedTarget(loaded, program.Bars));
            program.Play(watchedSingle);
            program.Play(watchedLoaded);
            Assert.That(watchedLoaded.Seen, Is.EqualTo(watchedSingle.Seen));
            AssertSame(loaded.GenerateReport(), single.GenerateReport());
            trades += loaded.GenerateReport().Trades.Count;
        }

        Assert.That(trades, Is.GreaterThan(2000));
    }

    [Test]
    public void Null_means_no_events()
    {
        var broker = Loaded(Flat(100), Flat(100), Flat(100));
        Assert.That(broker.StepNext(), Is.Null);
        broker.PlaceOrder(OrderRequest.Buy(1));
        Assert.That(broker.StepNext(), Has.Count.EqualTo(3));
        Assert.That(broker.StepNext(), Is.Null);
        Assert.That(() => broker.StepNext(), Throws.InvalidOperationException.With.Message.Contains("No loaded bar is left"));
    }

    [Test]
    public void A_bar_that_is_no_bar_is_refused_when_its_turn_comes()
    {
        var broker = Loaded(Flat(100), Flat(double.NaN));
        broker.StepNext();
        Assert.That(() => broker.StepNext(), Throws.ArgumentException.With.Message.Contains("cannot be stepped"));
        Assert.That(broker.GenerateReport().EquityCurve, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_bar_from_elsewhere_ends_the_loaded_ones()
    {
        var broker = Loaded(Flat(100), Flat(101), Flat(102));
        broker.StepNext();
        broker.PlaceOrder(OrderRequest.Buy(1));
        broker.StepBar(Flat(110) with { Time = Time(7) });
        Assert.That(broker.GetPositions()[0].EntryPrice, Is.EqualTo(110));
        Assert.That(broker.GenerateReport().EquityCurve[1].Time, Is.EqualTo(Time(7)));
        Assert.That(() => broker.StepNext(), Throws.InvalidOperationException);
    }

    [Test]
    public void Bars_are_loaded_before_the_first_step()
    {
        var broker = new SimBrokerAdapter(Script.Free, "X");
        broker.StepBar(Flat(100) with { Time = Time(0) });
        Assert.That(() => broker.Load(Columns([Flat(100)])), Throws.InvalidOperationException);
    }

    internal static ReplayBars Columns(IReadOnlyList<Bar> bars) => new(
        [.. bars.Select(b => b.Time.Ticks)], [.. bars.Select(b => b.Open)], [.. bars.Select(b => b.High)],
        [.. bars.Select(b => b.Low)], [.. bars.Select(b => b.Close)], [.. bars.Select(b => b.Volume)], "X");

    private static DateTime Time(int i) => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i);

    private static Bar Flat(double price) => new(Time(0), price, price, price, price, 1000, "X");

    private static SimBrokerAdapter Loaded(params Bar[] bars)
    {
        var broker = new SimBrokerAdapter(Script.Free, "X");
        broker.Load(Columns([.. bars.Select((bar, i) => bar with { Time = Time(i) })]));
        return broker;
    }

    private static void AssertSame(BrokerReport actual, BrokerReport expected)
    {
        Assert.That(actual.Events, Is.EqualTo(expected.Events));
        Assert.That(actual.Trades, Is.EqualTo(expected.Trades));
        Assert.That(actual.EquityCurve, Is.EqualTo(expected.EquityCurve));
        Assert.That(actual.Account, Is.EqualTo(expected.Account));
        Assert.That(
            (actual.UnfilledOrders, actual.AmbiguousBars, actual.BestNetProfit, actual.WorstNetProfit),
            Is.EqualTo((expected.UnfilledOrders, expected.AmbiguousBars, expected.BestNetProfit, expected.WorstNetProfit)));
    }
}
