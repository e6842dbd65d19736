using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

public sealed class SimBrokerContractTests : BrokerAdapterContract
{
    private protected override IBrokerAdapter Create() => new SimBrokerAdapter(Script.Free, "X");

    [Test]
    public void A_report_needs_to_know_its_run() =>
        Assert.That(() => Create().SaveReport("anywhere"), Throws.InvalidOperationException.With.Message.Contains("Facts"));

    [Test]
    public void Options_out_of_their_limits_are_refused() =>
        Assert.That(() => new SimBrokerAdapter(new BrokerOptions { Leverage = 0 }, "X"), Throws.Exception.With.Message.Contains("leverage: 0"));

    [Test]
    public void The_equity_curve_reads_the_same_by_index_and_in_order()
    {
        var script = Script.After(OrderRequest.Buy(1), null, (100, 110, 90, 95), (95, 120, 95, 115), (115, 115, 60, 70));
        var curve = script.Report.EquityCurve;
        Assert.That(Enumerable.Range(0, curve.Count).Select(i => curve[i]), Is.EqualTo(curve));
        var block = new EquityPoint[3];
        ((StrategyHost.SimBroker.Ledger.EquityCurve)curve).CopyTo(1, block);
        Assert.That(block, Is.EqualTo(curve.Skip(1)));
        Assert.That(curve[3].DrawdownPct, Is.EqualTo(45 / 100_015.0 * 100).Within(1e-12));
        Assert.That((curve[0].UsedMargin, curve[1].UsedMargin), Is.EqualTo((0, 1)));
    }

    [Test]
    public void The_intrabar_log_gives_reasons_where_it_is_asked_for()
    {
        var order = OrderRequest.Buy(1, stopLoss: 95, takeProfit: 105);
        var log = Script.After(order, Script.Free with { IntrabarLog = true }, (100, 106, 94, 100)).Broker.IntrabarLog;
        Assert.That(log, Has.Some.Contains("pos-000001 met two levels in an unknown order"));
        Assert.That(Script.After(order, null, (100, 106, 94, 100)).Broker.IntrabarLog, Is.Empty);
    }
}
