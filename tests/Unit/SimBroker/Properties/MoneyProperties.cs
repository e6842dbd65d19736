using StrategyHost.Brokers;
using StrategyHost.SimBroker;
using StrategyHost.Unit.SimBroker.Differential;

namespace StrategyHost.Unit.SimBroker.Properties;

/// <summary>Money is neither made nor lost on the way, after every bar of random order storms.</summary>
public sealed class MoneyProperties
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Is_conserved(int seed)
    {
        var program = new ProgramGenerator(seed).Next();
        var broker = new SimBrokerAdapter(program.Options, "X");
        var steps = program.Steps.ToLookup(step => step.Bar);
        var target = new SimBrokerTarget(broker);
        for (var i = 0; i < program.Bars.Count; i++)
        {
            broker.StepBar(program.Bars[i]);
            Check(broker, program);
            foreach (var step in steps[i])
            {
                step.Play(target);
                Check(broker, program);
            }
        }
    }

    private static void Check(SimBrokerAdapter broker, OrderProgram program)
    {
        var report = broker.GenerateReport();
        var account = broker.GetAccount();
        var open = report.OpenPositions;
        Near(account.Equity, account.Balance + open.Sum(p => p.UnrealizedPnl), "cash + unrealised = equity");
        Near(account.FreeMargin, account.Equity - account.UsedMargin, "free margin = equity - used margin");
        Near(
            account.UsedMargin,
            open.Sum(p => p.Volume * p.EntryPrice) * program.Options.LotSize / program.Options.Leverage,
            "margin is held at the entry price");
        Near(account.Equity, report.EquityCurve[^1].Equity, "the last point is the account");
        var fills = report.Events.Where(e => e.Type == BrokerEventType.PositionOpened).Sum(e => (decimal)e.Volume!)
            - report.Trades.Sum(t => (decimal)t.Volume);
        Near((double)fills, open.Sum(p => p.Volume), "fills = position");
        var commissions = report.Events.Sum(e => e.Commission ?? 0);
        Near(
            account.Balance,
            program.Options.StartingBalance + (double)(report.Trades.Sum(t => t.GrossPnl) - commissions),
            "cash = start + gross profits - commissions");
        Assert.That(report.WorstNetProfit, Is.LessThanOrEqualTo(report.BestNetProfit));
        Assert.That(report.Trades.All(t => t.Mae <= Math.Min(0, (double)t.GrossPnl) + 1e-6 && t.Mfe >= Math.Max(0, (double)t.GrossPnl) - 1e-6), "the excursions hold the result");
    }

    private static void Near(double actual, double expected, string rule) =>
        Assert.That(actual, Is.EqualTo(expected).Within(1e-9 * (1 + Math.Abs(expected)) + 1e-7), rule);
}
