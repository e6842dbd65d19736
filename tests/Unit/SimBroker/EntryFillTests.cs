using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

public sealed class EntryFillTests
{
    private static readonly BrokerOptions Slipping = Script.Free with { Slippage = SlippageModel.FixedPoints, SlippageValue = 10 };

    private static IEnumerable<TestCaseData> Fills()
    {
        yield return Case("market buys at the open", OrderRequest.Buy(1), (101, 102, 99, 100), 101.1);
        yield return Case("market sells at the open", OrderRequest.Sell(1), (101, 102, 99, 100), 100.9);
        yield return Case("buy limit at its price", OrderRequest.BuyLimit(1, 98), (101, 102, 98, 100), 98);
        yield return Case("buy limit at a better open", OrderRequest.BuyLimit(1, 98), (97, 99, 96, 98), 97);
        yield return Case("buy limit not reached", OrderRequest.BuyLimit(1, 98), (101, 102, 98.01, 100), null);
        yield return Case("sell limit at its price", OrderRequest.SellLimit(1, 102), (101, 102, 98, 100), 102);
        yield return Case("sell limit at a better open", OrderRequest.SellLimit(1, 102), (103, 104, 101, 102), 103);
        yield return Case("sell limit not reached", OrderRequest.SellLimit(1, 102), (101, 101.99, 98, 100), null);
        yield return Case("buy stop slips from its price", OrderRequest.BuyStop(1, 102), (101, 102, 100, 101), 102.1);
        yield return Case("buy stop gaps to the open", OrderRequest.BuyStop(1, 102), (103, 104, 102, 103), 103.1);
        yield return Case("buy stop not reached", OrderRequest.BuyStop(1, 102), (101, 101.99, 100, 101), null);
        yield return Case("sell stop slips from its price", OrderRequest.SellStop(1, 98), (99, 100, 98, 99), 97.9);
        yield return Case("sell stop gaps to the open", OrderRequest.SellStop(1, 98), (97, 98, 96, 97), 96.9);
        yield return Case("stop-limit waits a bar after its trigger", OrderRequest.BuyStopLimit(1, 102, 101), (100, 103, 100, 102), null);
        yield return Case("stop-limit fills in the bar that gapped over it", OrderRequest.BuyStopLimit(1, 102, 101.5), (103, 104, 101, 102), 101.5);
        yield return Case("stop-limit fills at the open that gapped under its limit", OrderRequest.BuyStopLimit(1, 102, 104), (103, 105, 103, 104), 103);
        yield return Case("sell stop-limit fills in the bar that gapped under it", OrderRequest.SellStopLimit(1, 98, 98.5), (97, 99, 96, 98), 98.5);

        static TestCaseData Case(string name, OrderRequest order, (double O, double H, double L, double C) bar, double? price) =>
            new TestCaseData(order, bar, price).SetName("{m}: " + name);
    }

    [TestCaseSource(nameof(Fills))]
    public void Fills_by_the_table(OrderRequest order, (double O, double H, double L, double C) bar, double? price)
    {
        var script = Script.After(order, Slipping, bar);
        Assert.That(script.Broker.GetPositions().Select(p => p.EntryPrice), Is.EqualTo(price is null ? [] : new[] { price.Value }));
        Assert.That(script.Report.UnfilledOrders, Is.EqualTo(price is null ? 1 : 0));
    }

    [Test]
    public void A_triggered_stop_limit_is_a_limit_order_from_the_next_bar() =>
        Assert.That(
            Script.After(OrderRequest.BuyStopLimit(1, 102, 101), null, (100, 103, 100, 102), (102, 102, 100.5, 101)).Broker.GetPositions()[0].EntryPrice,
            Is.EqualTo(101));

    [Test]
    public void A_decision_never_fills_on_its_own_bar()
    {
        var script = Script.After(OrderRequest.Buy(1), null, (105, 105, 105, 105));
        Assert.That(script.Broker.GetPositions()[0].EntryIndex, Is.EqualTo(1));
    }

    [Test]
    public void Levels_and_fills_are_rounded_to_the_tick_against_the_trader()
    {
        var options = Script.Free with { TickSize = 0.25 };
        var script = new Script(options);
        script.Flat(100);
        script.Broker.PlaceOrder(OrderRequest.Buy(1, stopLoss: 95.1, takeProfit: 105.1));
        script.Broker.PlaceOrder(OrderRequest.BuyLimit(1, 90.2));
        script.Broker.PlaceOrder(OrderRequest.SellStop(1, 90.2));
        script.Bar(100.3, 101, 100, 101);
        var position = script.Broker.GetPositions()[0];
        Assert.That((position.EntryPrice, position.StopLoss, position.TakeProfit), Is.EqualTo((100.5, 95, 105.25)));
        var accepted = script.Report.Events.Where(e => e.Type == BrokerEventType.OrderAccepted).Select(e => e.Price);
        Assert.That(accepted, Is.EqualTo(new double?[] { null, 90, 90 }));
    }

    [Test]
    public void The_volume_cap_fills_in_parts_that_make_one_position()
    {
        var script = new Script(Script.Free with { VolumeCapPct = 1, LotStep = 1 });
        script.Flat(100);
        script.Broker.PlaceOrder(OrderRequest.Buy(25));
        script.Flat(100);
        script.Flat(101);
        script.Flat(102);
        var position = script.Broker.GetPositions().Single();
        Assert.That((position.Volume, position.EntryPrice), Is.EqualTo((25, 100.8)));
        var fills = script.Report.Events.Where(e => e.Type is BrokerEventType.OrderFilled or BrokerEventType.OrderPartiallyFilled);
        Assert.That(fills.Select(e => e.Volume), Is.EqualTo(new[] { 10, 10, 5 }));
    }

    [Test]
    public void Expires_after_its_bars()
    {
        var script = Script.After(OrderRequest.BuyLimit(1, 50) with { ExpiresAfterBars = 2 }, null, (100, 100, 100, 100));
        Assert.That(script.Report.UnfilledOrders, Is.EqualTo(1));
        var events = script.Flat(100);
        Assert.That(events.Select(e => (e.Type, e.Reason)), Is.EqualTo(new[] { (BrokerEventType.OrderCancelled, "expired") }));
    }

    [Test]
    public void Cancels_a_waiting_order_once()
    {
        var script = new Script();
        script.Flat(100);
        var id = script.Broker.PlaceOrder(OrderRequest.Buy(1)).OrderId;
        Assert.That((script.Broker.CancelOrder(id), script.Broker.CancelOrder(id), script.Broker.CancelOrder("ord-9")), Is.EqualTo((true, false, false)));
        script.Flat(100);
        Assert.That(script.Broker.GetPositions(), Is.Empty);
    }

    [Test]
    public void At_the_close_a_market_order_fills_at_once_and_is_reported_at_the_next_bar()
    {
        var script = new Script(Slipping with { FillTiming = FillTiming.Close });
        script.Flat(100);
        var result = script.Broker.PlaceOrder(OrderRequest.Buy(1));
        Assert.That(result, Is.EqualTo(new OrderResult(true, "ord-000001", "pos-000001", 100.1)));
        Assert.That(script.Report.EquityCurve[0].Equity, Is.EqualTo(script.Broker.GetAccount().Equity).And.EqualTo(99_999.9));
        Assert.That(script.Flat(101).Select(e => e.Type), Does.Contain(BrokerEventType.PositionOpened));
        Assert.That(script.Broker.ClosePosition("pos-000001").FillPrice, Is.EqualTo(100.9));
        Assert.That(script.Report.Trades.Single().ExitIndex, Is.EqualTo(1));
    }
}
