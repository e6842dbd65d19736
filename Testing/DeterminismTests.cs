using NUnit.Framework;
using StrategyHost.SimBroker.Presets;
using StrategyHost.SimBroker.Proofs;
using StrategyHost.Testing.Runs;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Testing;

/// <summary>The determinism suite: the same inputs give the same run, whatever ran before or beside it, and no decision knows a later bar.</summary>
/// <typeparam name="TStrategy">The strategy.</typeparam>
public abstract class DeterminismTests<TStrategy> : StrategyTests<TStrategy>
    where TStrategy : Strategy, new()
{
    /// <summary>The cost of trying the end of the series at each bar grows with the square of the bars.</summary>
    private const int TruncatedBars = 500;
    private const int RedrawnBars = 500_000;

    /// <summary>Two runs decide, trade and earn the same.</summary>
    [Test]
    public void The_same_seed_gives_the_same_run() => AssertSame(Run(), Run());

    /// <summary>A run that stands still while others go by ends as if it had been alone: nothing is shared between instances.</summary>
    [Test]
    public void Runs_do_not_touch_each_other()
    {
        var alone = Run();
        var interrupted = new StrategyRun(CreateStrategy(), Bars, Broker, Seed).RunToBar(Bars.Count / 2);
        StrategyRun.Over(CreateStrategy(), Bars, Broker, Seed + 1);
        AssertSame(alone, interrupted.RunToEnd());
    }

    /// <summary>Every decision stays the same when the series ends after it, when the bars arrive one by one, and when other bars follow.</summary>
    [Test]
    public void No_decision_depends_on_later_bars()
    {
        BrokerPresets.TryFind(Broker, out var broker);
        var verdict = LookAheadProver.Prove(new LookAheadRequest
        {
            Create = _ => CreateStrategy(),
            Bars = Columns.Of(Bars),
            Broker = broker!,
            Seed = Seed,
            Budget = StrategyBudget.Of(CreateStrategy()),
            TruncationBars = TruncatedBars,
            RedrawnBarLimit = RedrawnBars,
        });
        Assert.That(verdict.Finding, Is.Null, "a decision depends on a bar after it");
        Assert.That(verdict.IsProved, $"the strategy did not come to its end: {verdict.Run.Failure?.Message}");
    }

    private static void AssertSame(StrategyRun first, StrategyRun second)
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(second.Decisions, Is.EqualTo(first.Decisions), "decisions");
        Assert.That(second.Events, Is.EqualTo(first.Events), "events");
        Assert.That(second.Trades, Is.EqualTo(first.Trades), "trades");
        Assert.That(second.EquityCurve, Is.EqualTo(first.EquityCurve), "equity");
    }
}
