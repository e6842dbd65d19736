using StrategyHost.Brokers;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;
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
            var report = broker.GenerateReport();
            trades += Check(report, report.Events, program);
        }

        Assert.That(trades, Is.GreaterThan(500));
    }

    [Test]
    public void The_file_rebuilds_trades_account_and_positions_exactly()
    {
        var folder = Directory.CreateTempSubdirectory("strategyhost-replay-");
        try
        {
            var trades = 0;
            for (var seed = 0; seed < 200; seed++)
            {
                var program = new ProgramGenerator(400_000 + seed).Next();
                var broker = new SimBrokerAdapter(program.Options, "X");
                program.Play(new SimBrokerTarget(broker));
                var report = broker.GenerateReport();
                var file = ArtifactWriter.Write(folder.FullName, report, Facts(program))[ArtifactNames.Events];
                trades += Check(report, EventLogReader.Read(file), program);
            }

            Assert.That(trades, Is.GreaterThan(200));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static RunFacts Facts(OrderProgram program)
    {
        var bars = LoadedBarsTests.Columns(program.Bars);
        return new RunFacts
        {
            RunId = "0123456789ab",
            Strategy = "Storm",
            Bars = new BarColumns("X", bars.Times, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume),
        };
    }

    private static int Check(BrokerReport report, IEnumerable<BrokerEvent> events, OrderProgram program)
    {
        var replay = new EventReplay(program.Options.StartingBalance, program.Options.LotSize);
        foreach (var happened in events)
            replay.Add(happened);
        Assert.That(replay.Trades, Is.EqualTo(report.Trades));
        Assert.That(new Account(CanonicalMoney.ToDouble(replay.Balance), replay.UnrealizedAt(program.Bars[^1].Close), report.Account.UsedMargin), Is.EqualTo(report.Account));
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
