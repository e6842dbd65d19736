using StrategyHost.Brokers;
using StrategyHost.SimBroker;
using StrategyHost.Unit.SimBroker.Differential;

namespace StrategyHost.Unit.SimBroker.Replay;

public sealed class ReplayTests
{
    [Test]
    public void The_events_rebuild_trades_account_and_positions_exactly()
    {
        var trades = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var program = new ProgramGenerator(100_000 + seed).Next();
            var broker = new SimBrokerAdapter(program.Options, "X");
            program.Play(new SimBrokerTarget(broker));
            trades += Check(broker.GenerateReport(), program.Options);
        }

        Assert.That(trades, Is.GreaterThan(500));
    }

    private static int Check(BrokerReport report, BrokerOptions options)
    {
        var replay = new EventReplay(options.StartingBalance, options.LotSize);
        foreach (var happened in report.Events)
            replay.Add(happened);
        Assert.That(replay.Trades, Is.EqualTo(report.Trades));
        Assert.That((double)replay.Balance, Is.EqualTo(report.Account.Balance));
        Assert.That(
            replay.Open.Select(p => (p.Opening.PositionId, (double)p.Volume)),
            Is.EqualTo(report.OpenPositions.Select(p => (p.PositionId, p.Volume))));
        return report.Trades.Count;
    }

    [Test]
    public void Every_order_is_explained_to_its_end()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var program = new ProgramGenerator(200_000 + seed).Next();
            var broker = new SimBrokerAdapter(program.Options, "X");
            program.Play(new SimBrokerTarget(broker));
            var report = broker.GenerateReport();
            var ended = report.Events.Where(e => e.Type is BrokerEventType.OrderFilled or BrokerEventType.OrderCancelled or BrokerEventType.OrderRejected)
                .Where(e => e.OrderId is not null).Select(e => e.OrderId).ToList();
            var accepted = report.Events.Where(e => e.Type == BrokerEventType.OrderAccepted).Select(e => e.OrderId).ToList();
            Assert.That(ended, Is.Unique);
            Assert.That(accepted.Except(ended).Count(), Is.EqualTo(report.UnfilledOrders));
        }
    }
}
