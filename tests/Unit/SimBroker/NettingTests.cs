using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

public sealed class NettingTests
{
    private static readonly BrokerOptions Netting = Script.Free with { PositionMode = PositionMode.Netting };

    [Test]
    public void The_same_side_adds_at_the_average_price()
    {
        var script = Script.After(OrderRequest.Buy(1, stopLoss: 90), Netting, (100, 100, 100, 100));
        script.Broker.PlaceOrder(OrderRequest.Buy(3, takeProfit: 150));
        script.Flat(104);
        var position = script.Broker.GetPositions().Single();
        Assert.That((position.Volume, position.EntryPrice, position.StopLoss, position.TakeProfit), Is.EqualTo((4, 103, 90, 150)));
    }

    [Test]
    public void The_other_side_closes_first_and_opens_what_is_left()
    {
        var script = Script.After(OrderRequest.Buy(2), Netting, (100, 100, 100, 100));
        script.Broker.PlaceOrder(OrderRequest.Sell(5));
        var events = script.Flat(110).Select(e => e.Type);
        Assert.That(events, Is.EqualTo(new[]
        {
            BrokerEventType.OrderAccepted, BrokerEventType.OrderPartiallyFilled, BrokerEventType.PositionClosed,
            BrokerEventType.OrderFilled, BrokerEventType.PositionOpened,
        }));
        Assert.That(script.Report.Trades.Single().GrossPnl, Is.EqualTo(20m));
        var position = script.Broker.GetPositions().Single();
        Assert.That((position.Side, position.Volume), Is.EqualTo((OrderSide.Sell, 3)));
    }

    [Test]
    public void A_reversal_at_the_close_that_lacks_margin_for_its_opening_part_has_still_closed()
    {
        var script = Script.After(OrderRequest.Buy(1), Netting with { FillTiming = FillTiming.Close });
        var result = script.Broker.PlaceOrder(OrderRequest.Sell(1_000_000));
        Assert.That((result.Success, result.FillPrice, result.PositionId, result.Error), Is.EqualTo((true, 100, (string?)null, (string?)null)));
        Assert.That(script.Report.Trades, Has.Count.EqualTo(1));
        Assert.That(script.Report.Rejections, Is.EqualTo(new Dictionary<string, int> { [RejectionReasons.InsufficientMargin] = 1 }));
    }

    [Test]
    public void Hedging_keeps_both()
    {
        var script = Script.After(OrderRequest.Buy(2), null, (100, 100, 100, 100));
        script.Broker.PlaceOrder(OrderRequest.Sell(5));
        script.Flat(110);
        Assert.That(script.Broker.GetPositions().Select(p => (p.PositionId, p.Side)), Is.EqualTo(new[] { ("pos-000001", OrderSide.Buy), ("pos-000002", OrderSide.Sell) }));
    }
}
