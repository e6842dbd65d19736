using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

public sealed class MarginTests
{
    private static readonly BrokerOptions Ten = Script.Free with { StartingBalance = 1000, Leverage = 10 };

    [TestCase(100, true, TestName = "{m}: exactly the free margin")]
    [TestCase(100.1, false, TestName = "{m}: a little more")]
    public void Is_checked_with_the_price_of_the_fill(double volume, bool fills)
    {
        var script = new Script(Ten);
        script.Flat(50);
        Assert.That(script.Broker.PlaceOrder(OrderRequest.Buy(volume)).Success, Is.True, "the price of the fill is not known yet");
        script.Flat(100);
        Assert.That(script.Broker.GetPositions(), Has.Count.EqualTo(fills ? 1 : 0));
        Assert.That(script.Report.Rejections.GetValueOrDefault(RejectionReasons.InsufficientMargin), Is.EqualTo(fills ? 0 : 1));
    }

    [Test]
    public void The_fills_commission_needs_room_too()
    {
        var options = Ten with { Leverage = 1, Commission = CommissionModel.PercentOfNotional, CommissionValue = 0.1 };
        Assert.That(Script.After(OrderRequest.Buy(10), options, (100, 100, 100, 100)).Broker.GetPositions(), Is.Empty);
    }

    [Test]
    public void Is_held_at_the_price_of_entry()
    {
        var script = Script.After(OrderRequest.Buy(50), Ten, (100, 100, 100, 100), (110, 110, 110, 110));
        var account = script.Broker.GetAccount();
        Assert.That((account.UsedMargin, account.Equity, account.FreeMargin), Is.EqualTo((500, 1500, 1000)));
    }

    [Test]
    public void Is_called_once_for_each_crossing()
    {
        var script = Script.After(OrderRequest.Buy(50), Ten with { MarginCallPct = 100 }, (100, 100, 100, 100));
        var calls = new List<int>();
        foreach (var price in new[] { 90, 89, 88, 95, 89.9 })
            calls.Add(script.Flat(price).Count(e => e.Type == BrokerEventType.MarginCall));
        Assert.That(calls, Is.EqualTo(new[] { 0, 1, 0, 0, 1 }), "at exactly 100 % there is no call yet");
    }

    [Test]
    public void Stops_out_the_worst_first_until_the_level_is_restored()
    {
        var script = new Script(Ten with { StopOutPct = 50 });
        script.Flat(100);
        script.Broker.PlaceOrder(OrderRequest.Buy(40));
        script.Flat(100);
        script.Broker.PlaceOrder(OrderRequest.Buy(40));
        script.Flat(104);
        script.Flat(93);
        Assert.That(script.Report.Trades.Select(t => (t.PositionId, t.ExitReason)), Is.EqualTo(new[] { ("pos-000002", "stop_out") }));
        Assert.That(script.Broker.GetPositions(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Without_a_stop_out_level_only_lost_equity_closes()
    {
        var script = Script.After(OrderRequest.Buy(100), Ten, (100, 100, 100, 100), (90.01, 90.01, 90.01, 90.01));
        Assert.That(script.Report.Trades, Is.Empty);
        script.Flat(90);
        Assert.That(script.Report.Trades.Single().ExitReason, Is.EqualTo("stop_out"));
    }

    [Test]
    public void A_balance_below_zero_is_ruin()
    {
        var script = Script.After(OrderRequest.Buy(100), Ten, (100, 100, 100, 100), (80, 80, 80, 80));
        Assert.That((script.Broker.IsRuined, script.Report.IsRuined, script.Report.Account.Balance), Is.EqualTo((true, true, -1000)));
    }
}
