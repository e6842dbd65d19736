using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

public sealed class CostTests
{
    [TestCase(CommissionModel.None, 5, 1, 0)]
    [TestCase(CommissionModel.PercentOfNotional, 0.1, 0, 3)]
    [TestCase(CommissionModel.PerLot, 1.5, 0, 4.5)]
    [TestCase(CommissionModel.PerUnit, 0.02, 0, 0.6)]
    [TestCase(CommissionModel.FlatPerFill, 7, 0, 7)]
    [TestCase(CommissionModel.PerLot, 1.5, 10, 10)]
    public void Commission_is_charged_and_debited_at_each_fill(CommissionModel model, double value, double minimum, double each)
    {
        var options = Script.Free with { LotSize = 10, Commission = model, CommissionValue = value, CommissionMinimum = minimum };
        var script = Script.After(OrderRequest.Buy(3), options, (100, 100, 100, 100));
        Assert.That(script.Broker.GetAccount().Balance, Is.EqualTo(100_000 - each));
        script.Broker.ClosePosition("pos-000001");
        script.Flat(100);
        Assert.That(script.Broker.GetAccount().Balance, Is.EqualTo(100_000 - 2 * each));
        Assert.That(script.Report.Trades.Single().Commission, Is.EqualTo((decimal)(2 * each)));
    }

    [TestCase(SlippageModel.None, 0, 0)]
    [TestCase(SlippageModel.FixedPoints, 3, 0.03)]
    [TestCase(SlippageModel.Percent, 0.05, 0.05)]
    [TestCase(SlippageModel.HalfSpread, 4, 0.02)]
    public void Slippage_is_against_the_trader(SlippageModel model, double value, double distance)
    {
        var options = Script.Free with { Slippage = model, SlippageValue = value };
        var script = Script.After(OrderRequest.Buy(1), options, (100, 100, 100, 100));
        script.Broker.ClosePosition("pos-000001");
        script.Flat(100);
        var trade = script.Report.Trades.Single();
        Assert.That(((decimal)trade.EntryPrice, (decimal)trade.ExitPrice), Is.EqualTo((100 + (decimal)distance, 100 - (decimal)distance)));
        Assert.That(trade.Slippage, Is.EqualTo(2 * (decimal)distance));
    }

    [Test]
    public void Random_slippage_depends_on_seed_and_bar_alone()
    {
        double Entry(long seed, bool refusedBefore)
        {
            var broker = new SimBrokerAdapter(Script.Free with { Slippage = SlippageModel.RandomPoints, SlippageValue = 100 }, "X", seed: seed);
            broker.StepBar(new Bar(DateTime.UnixEpoch, 100, 100, 100, 100, 1));
            if (refusedBefore)
                broker.PlaceOrder(OrderRequest.Buy(1e9));
            broker.PlaceOrder(OrderRequest.Buy(1));
            broker.StepBar(new Bar(DateTime.UnixEpoch.AddDays(1), 100, 100, 100, 100, 1));
            return broker.GetPositions()[0].EntryPrice;
        }

        Assert.That(Entry(1, false), Is.EqualTo(Entry(1, true)).And.InRange(100, 101).And.Not.EqualTo(Entry(2, false)));
    }
}
