using StrategyHost.Brokers;

namespace StrategyHost.Unit.SimBroker;

/// <summary>What every broker behind the port keeps to. A subclass supplies one that trades X, fills at the next open and has money.</summary>
public abstract class BrokerAdapterContract
{
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private protected abstract IBrokerAdapter Create();

    private static IReadOnlyList<BrokerEvent> Step(IBrokerAdapter broker, int i, double price = 100) =>
        broker.StepBar(new Bar(Start.AddHours(i), price, price, price, price, 1000, "X"));

    [Test]
    public void A_quiet_bar_brings_no_events() => Assert.That(Step(Create(), 0), Is.Empty);

    [Test]
    public void An_accepted_order_has_an_id_and_no_error()
    {
        var broker = Create();
        Step(broker, 0);
        var result = broker.PlaceOrder(OrderRequest.Buy(1));
        Assert.That((result.Success, result.OrderId, result.Error), Is.EqualTo((true, "ord-000001", (string?)null)));
    }

    [Test]
    public void An_order_opens_a_position_that_an_exit_closes()
    {
        var broker = Create();
        Step(broker, 0);
        broker.PlaceOrder(OrderRequest.Buy(1, comment: "why"));
        Assert.That(broker.GetPositions(), Is.Empty, "not before the next bar");
        Assert.That(Step(broker, 1).Select(e => e.Type), Is.EqualTo(new[] { BrokerEventType.OrderAccepted, BrokerEventType.OrderFilled, BrokerEventType.PositionOpened }));
        var position = broker.GetPositions().Single();
        Assert.That((position.Side, position.Volume, position.EntryIndex, position.Comment), Is.EqualTo((OrderSide.Buy, 1, 1, "why")));
        broker.ClosePosition(position.Exit("enough"));
        Assert.That(Step(broker, 2, 110).Select(e => e.Type), Is.EqualTo(new[] { BrokerEventType.OrderAccepted, BrokerEventType.OrderFilled, BrokerEventType.PositionClosed }));
        Assert.That(broker.GetPositions(), Is.Empty);
        Assert.That(broker.GenerateReport().Trades.Single().ExitReason, Is.EqualTo("signal: enough"));
    }

    [Test]
    public void The_positions_are_one_live_read_only_view()
    {
        var broker = Create();
        var view = broker.GetPositions();
        Step(broker, 0);
        broker.PlaceOrder(OrderRequest.Buy(1));
        broker.PlaceOrder(OrderRequest.Sell(2));
        Step(broker, 1);
        Assert.That(broker.GetPositions(), Is.SameAs(view));
        Assert.That(view.Select(p => p.Volume), Is.EqualTo(new[] { 1, 2 }), "in order of opening");
        Assert.That(() => ((IList<Position>)view).Clear(), Throws.TypeOf<NotSupportedException>());
    }

    [Test]
    public void Positions_are_marked_at_each_close()
    {
        var broker = Create();
        Step(broker, 0);
        broker.PlaceOrder(OrderRequest.Sell(2));
        Step(broker, 1);
        Step(broker, 2, 95);
        var position = broker.GetPositions()[0];
        Assert.That((position.UnrealizedPnl, position.BarsHeld, broker.GetAccount().UnrealizedPnl), Is.EqualTo((10, 1, 10)));
    }

    [Test]
    public void A_refusal_is_a_value_and_an_event()
    {
        var broker = Create();
        Step(broker, 0);
        var result = broker.PlaceOrder(OrderRequest.Buy(double.NaN));
        Assert.That((result.Success, result.Error), Is.EqualTo((false, RejectionReasons.InvalidVolume)));
        Assert.That(broker.ClosePosition("none").Error, Is.EqualTo(RejectionReasons.UnknownPosition));
        Assert.That(broker.ModifyPosition("none", 1, 2), Is.False);
        Assert.That(broker.CancelOrder("none"), Is.False);
        Assert.That(Step(broker, 1).Count(e => e.Type == BrokerEventType.OrderRejected), Is.EqualTo(3));
        Assert.That(broker.GenerateReport().Rejections.Values.Sum(), Is.EqualTo(3));
    }

    [Test]
    public void The_report_has_one_point_a_bar_and_counts_what_never_filled()
    {
        var broker = Create();
        for (var i = 0; i < 5; i++)
            Step(broker, i);
        broker.PlaceOrder(OrderRequest.Buy(1));
        var report = broker.GenerateReport();
        Assert.That(report.EquityCurve.Select(p => p.Time), Is.EqualTo(Enumerable.Range(0, 5).Select(i => Start.AddHours(i))));
        Assert.That((report.UnfilledOrders, report.Events.Count), Is.EqualTo((1, 1)));
    }
}
