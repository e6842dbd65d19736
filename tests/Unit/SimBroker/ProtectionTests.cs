using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

public sealed class ProtectionTests
{
    private static readonly OrderRequest Long = OrderRequest.Buy(1, stopLoss: 95, takeProfit: 105);
    private static readonly OrderRequest Short = OrderRequest.Sell(1, stopLoss: 105, takeProfit: 95);

    private static IEnumerable<TestCaseData> Exits()
    {
        yield return Case("long stopped on its entry bar", Long, (100, 101, 94, 96), 95, "stop_loss");
        yield return Case("long stop gaps to the open", Long, (94, 96, 93, 95), 94, "stop_loss");
        yield return Case("long target on its entry bar", Long, (100, 106, 99, 101), 105, "take_profit");
        yield return Case("long target gaps to the open", Long, (106, 107, 100, 101), 106, "take_profit");
        yield return Case("a target passed by the open comes before the stop", Long, (106, 107, 94, 95), 106, "take_profit");
        yield return Case("short stopped", Short, (100, 105, 99, 100), 105, "stop_loss");
        yield return Case("short stop gaps to the open", Short, (107, 108, 106, 106), 107, "stop_loss");
        yield return Case("short target", Short, (100, 101, 95, 96), 95, "take_profit");
        yield return Case("short target gaps to the open", Short, (93, 94, 92, 94), 93, "take_profit");
        yield return Case("both: stop first", Long, (100, 106, 94, 100), 95, "stop_loss");
        yield return Case("both: target first", Long, (100, 106, 94, 100), 105, "take_profit", IntrabarPolicy.TargetFirst);
        yield return Case("both: the path goes low first", Long, (99, 106, 94, 100), 95, "stop_loss", IntrabarPolicy.OhlcPath);
        yield return Case("both: the path goes high first", Long, (101, 106, 94, 100), 105, "take_profit", IntrabarPolicy.OhlcPath);
        yield return Case("both: a tie of the path goes low first", Long, (100, 106, 94, 100), 95, "stop_loss", IntrabarPolicy.OhlcPath);
        yield return Case("both: a short's path goes low first", Short, (99, 106, 94, 100), 95, "take_profit", IntrabarPolicy.OhlcPath);
        yield return Case("limit entry stopped in its bar", OrderRequest.BuyLimit(1, 98, stopLoss: 95), (100, 101, 94, 96), 95, "stop_loss");
        yield return Case("stop entry stopped in its bar", OrderRequest.BuyStop(1, 102, stopLoss: 99), (101, 103, 98, 102), 99, "stop_loss");
        yield return Case("a stop above the open is not filled at the open before its entry", OrderRequest.BuyStop(1, 103, stopLoss: 102), (100, 104, 99, 103), 102, "stop_loss");
        yield return Case("a limit entry's target waits", OrderRequest.BuyLimit(1, 98, takeProfit: 101), (100, 102, 97, 99), null, null);
        yield return Case("a limit filled by the gap sees the whole bar", OrderRequest.BuyLimit(1, 98, takeProfit: 101), (97, 102, 96, 99), 101, "take_profit");

        static TestCaseData Case(
            string name, OrderRequest order, (double, double, double, double) bar, double? price, string? reason, IntrabarPolicy policy = IntrabarPolicy.StopFirst) =>
            new TestCaseData(order, bar, policy, price, reason).SetName("{m}: " + name);
    }

    [TestCaseSource(nameof(Exits))]
    public void Exits_by_the_table(
        OrderRequest order, (double O, double H, double L, double C) bar, IntrabarPolicy policy, double? price, string? reason)
    {
        var trades = Script.After(order, Script.Free with { IntrabarPolicy = policy }, bar).Report.Trades;
        Assert.That(trades.Select(t => (t.ExitPrice, t.ExitReason)), Is.EqualTo(price is null ? [] : new[] { (price.Value, reason!) }));
    }

    [Test]
    public void A_stop_loss_slips_and_a_take_profit_does_not()
    {
        var options = Script.Free with { Slippage = SlippageModel.FixedPoints, SlippageValue = 10 };
        Assert.That(Script.After(Long, options, (100, 101, 94, 96)).Report.Trades[0].ExitPrice, Is.EqualTo(94.9));
        Assert.That(Script.After(Long, options, (100, 106, 99, 101)).Report.Trades[0].ExitPrice, Is.EqualTo(105));
    }

    [Test]
    public void Counts_a_bar_of_unknown_order_and_states_the_interval()
    {
        var report = Script.After(Long, null, (100, 106, 94, 100)).Report;
        Assert.That((report.AmbiguousBars, report.WorstNetProfit, report.BestNetProfit), Is.EqualTo((1, -5m, 5m)));
        var known = Script.After(Long, null, (100, 104, 94, 100)).Report;
        Assert.That((known.AmbiguousBars, known.WorstNetProfit, known.BestNetProfit), Is.EqualTo((0, -5m, -5m)));
    }

    [Test]
    public void A_target_not_granted_in_the_entry_bar_widens_the_interval_when_the_position_closes()
    {
        var script = Script.After(OrderRequest.BuyLimit(1, 98, stopLoss: 90, takeProfit: 101), null, (100, 102, 97, 99), (99, 99, 89, 90));
        Assert.That((script.Report.AmbiguousBars, script.Report.WorstNetProfit, script.Report.BestNetProfit), Is.EqualTo((1, -8m, 3m)));
    }

    [Test]
    public void A_stop_only_tightens_and_null_leaves_a_level()
    {
        var script = Script.After(Long, null, (100, 101, 99, 100));
        Assert.That(script.Broker.ModifyPosition("pos-000001", 94, null), Is.False);
        Assert.That(script.Broker.ModifyPosition("pos-000001", 97, null), Is.True);
        var position = script.Broker.GetPositions()[0];
        Assert.That((position.StopLoss, position.TakeProfit), Is.EqualTo((97, 105)));
        script.Bar(100, 101, 97, 98);
        Assert.That(script.Report.Trades.Single().ExitPrice, Is.EqualTo(97));
    }

    [Test]
    public void A_stop_may_loosen_where_the_broker_allows_it()
    {
        var script = Script.After(Long, Script.Free with { AllowStopLoosening = true }, (100, 101, 99, 100));
        Assert.That(script.Broker.ModifyPosition("pos-000001", 90, null), Is.True);
    }

    [Test]
    public void A_limit_exit_rests_beside_the_protection()
    {
        var script = Script.After(Long, null, (100, 101, 99, 100));
        Assert.That(script.Broker.ClosePosition("pos-000001", 103).Success, Is.True);
        script.Bar(100, 104, 99, 102);
        Assert.That(script.Report.Trades.Select(t => (t.ExitPrice, t.ExitReason)), Is.EqualTo(new[] { (103.0, "limit") }));
    }

    [Test]
    public void A_part_is_closed_with_the_strategys_reason()
    {
        var script = Script.After(OrderRequest.Buy(4), null, (100, 100, 100, 100));
        script.Broker.ClosePosition(new ExitRequest("pos-000001", "half") { Volume = 1 });
        script.Flat(110);
        Assert.That(script.Report.Trades.Select(t => (t.Volume, t.GrossPnl, t.ExitReason)), Is.EqualTo(new[] { (1.0, 10m, "signal: half") }));
        Assert.That(script.Broker.GetPositions()[0].Volume, Is.EqualTo(3));
    }

    [Test]
    public void A_stop_cut_by_the_volume_cap_finishes_at_the_next_open()
    {
        var script = new Script(Script.Free with { VolumeCapPct = 1 });
        script.Flat(100);
        script.Broker.PlaceOrder(OrderRequest.Buy(10, stopLoss: 95));
        script.Flat(100);
        script.Bar(100, 100, 94, 96, volume: 400);
        script.Flat(97);
        Assert.That(
            script.Report.Trades.Select(t => (t.Volume, t.ExitPrice, t.ExitReason)),
            Is.EqualTo(new[] { (4.0, 95.0, "stop_loss"), (6.0, 97.0, "stop_loss") }));
    }

    [Test]
    public void Excursions_are_money_and_hold_the_result_between_them()
    {
        var trade = Script.After(OrderRequest.Buy(2, stopLoss: 90), null, (100, 104, 97, 101), (101, 102, 89, 91)).Report.Trades.Single();
        Assert.That((trade.Mae, trade.Mfe, trade.GrossPnl), Is.EqualTo((-20, 8, -20m)));
    }
}
