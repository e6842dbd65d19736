using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

public sealed class RejectionTests
{
    private static readonly double[] NoPrices = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -1, double.MaxValue, double.Epsilon, 1e13];

    private static IEnumerable<TestCaseData> Refused()
    {
        foreach (var number in NoPrices)
        {
            yield return Case(OrderRequest.Buy(number), "invalid_volume");
            yield return Case(OrderRequest.BuyLimit(1, number), "invalid_price");
            yield return Case(OrderRequest.SellStop(1, number), "invalid_price");
            yield return Case(OrderRequest.BuyStopLimit(1, 100, number), "invalid_price");
            yield return Case(OrderRequest.Buy(1, stopLoss: number), "invalid_protection");
            yield return Case(OrderRequest.Sell(1, takeProfit: number), "invalid_protection");
        }

        yield return Case(OrderRequest.Buy(1, stopLoss: 100), "invalid_protection");
        yield return Case(OrderRequest.Buy(1, takeProfit: 100), "invalid_protection");
        yield return Case(OrderRequest.Sell(1, stopLoss: 99), "invalid_protection");
        yield return Case(OrderRequest.BuyLimit(1, 90, stopLoss: 95), "invalid_protection");
        yield return Case(OrderRequest.Buy(1) with { Price = 100 }, "invalid_price");
        yield return Case(OrderRequest.BuyLimit(1, 90) with { LimitPrice = 90 }, "invalid_price");
        yield return Case(OrderRequest.BuyLimit(1, 90) with { Price = null }, "invalid_price");
        yield return Case(OrderRequest.Buy(1) with { Symbol = "Y" }, "unknown_symbol");
        yield return Case(OrderRequest.BuyLimit(1, 90) with { ExpiresAfterBars = 0 }, "invalid_expiry");
        yield return Case(OrderRequest.Buy(1) with { Type = (OrderType)77 }, "invalid_price");

        static TestCaseData Case(OrderRequest order, string reason) => new(order, reason);
    }

    [TestCaseSource(nameof(Refused))]
    public void Is_an_event_with_a_reason_and_counted(OrderRequest order, string reason)
    {
        var script = new Script();
        script.Flat(100);
        var result = script.Broker.PlaceOrder(order);
        var happened = script.Flat(100).Single();
        Assert.That((result.Success, result.OrderId, result.Error), Is.EqualTo((false, "ord-000001", reason)));
        Assert.That((happened.Type, happened.OrderId, happened.Reason), Is.EqualTo((BrokerEventType.OrderRejected, "ord-000001", reason)));
        Assert.That(script.Report.Rejections, Is.EqualTo(new Dictionary<string, int> { [reason] = 1 }));
    }

    [TestCase(0.05, "volume_below_step")]
    [TestCase(0.15, "invalid_volume")]
    [TestCase(0.1 + 0.2, null)]
    [TestCase(60, "invalid_volume")]
    public void Volumes_are_multiples_of_the_step_up_to_the_maximum(double volume, string? reason)
    {
        var script = new Script(Script.Free with { LotStep = 0.1, MaxVolume = 50 });
        script.Flat(100);
        Assert.That(script.Broker.PlaceOrder(OrderRequest.Buy(volume)).Error, Is.EqualTo(reason));
    }

    [Test]
    public void Exits_and_changes_are_refused_with_a_reason()
    {
        var script = Script.After(OrderRequest.Buy(1), null, (100, 100, 100, 100));
        var errors = new[]
        {
            script.Broker.ClosePosition("pos-9").Error,
            script.Broker.ClosePosition("pos-000001", double.NaN).Error,
            script.Broker.ClosePosition(new ExitRequest("pos-000001", "") { Volume = 2 }).Error,
            script.Broker.ClosePosition(new ExitRequest("pos-000001", "") { Volume = double.NaN }).Error,
        };
        Assert.That(errors, Is.EqualTo(new[] { "unknown_position", "invalid_price", "invalid_volume", "invalid_volume" }));
        Assert.That(script.Broker.ModifyPosition("pos-000001", double.NaN, null), Is.False);
        Assert.That(script.Broker.ModifyPosition("pos-000001", null, 99), Is.False);
        Assert.That(script.Broker.ModifyPosition("pos-9", 1, 2), Is.False);
        var reasons = script.Flat(100).Select(e => e.Reason);
        Assert.That(reasons, Is.EqualTo(errors.Concat(["invalid_protection", "invalid_protection", "unknown_position"])));
    }

    [Test]
    public void The_largest_numbers_never_overflow_the_ledger()
    {
        var options = new BrokerOptions
        {
            StartingBalance = 1e15, Leverage = 10_000, LotSize = 1e-9, PointSize = 1e6, Slippage = SlippageModel.FixedPoints,
            SlippageValue = 1e6, CommissionValue = 100, MarginCallPct = 10_000, StopOutPct = 10_000, VolumeCapPct = 100, TickSize = 1e-8,
        };
        foreach (var (volume, from, to) in new[] { (1e12, 1e-10, 1e12), (1e12, 1e12, 1e-10), (1e3, 1e12, 1e-10), (10, 1, 1e12) })
        {
            var script = new Script(options);
            script.Bar(from, from, from, from, 1e300);
            script.Broker.PlaceOrder(OrderRequest.Sell(volume));
            script.Broker.PlaceOrder(OrderRequest.Buy(volume, stopLoss: from / 1.5));
            script.Bar(from, from, from, from, double.MaxValue);
            script.Bar(to, to, to, to, double.NaN);
            script.Bar(from, Math.Max(from, to), Math.Min(from, to), to);
            Assert.That(script.Report.Account.Equity, Is.Not.NaN);
        }
    }

    [TestCase(double.NaN, 1, 1, 1)]
    [TestCase(1, double.PositiveInfinity, 1, 1)]
    [TestCase(1, 1, 0, 1)]
    [TestCase(1, 2, 1, 3)]
    public void A_bar_that_is_no_bar_throws(double open, double high, double low, double close)
    {
        var script = new Script();
        Assert.That(() => script.Bar(open, high, low, close), Throws.ArgumentException.With.Message.Contains("2024-01-01T00:00:00Z"));
    }

    [Test]
    public void Time_moves_forward()
    {
        var broker = new SimBrokerAdapter(Script.Free, "X");
        var bar = new Bar(DateTime.UnixEpoch, 1, 1, 1, 1, 0);
        broker.StepBar(bar);
        Assert.That(() => broker.StepBar(bar), Throws.ArgumentException);
    }
}
