using NUnit.Framework;

namespace StrategyHost.Testing;

/// <summary>The fourth milestone, exits: the scenarios about them hold, and over the bars positions are opened and closed again.</summary>
/// <typeparam name="TStrategy">The strategy.</typeparam>
public abstract class ExitTests<TStrategy> : StrategyTests<TStrategy>
    where TStrategy : Strategy, new()
{
    /// <summary>The scenarios; those of <c>fixtures/scenarios</c> about the strategy and its exits unless overridden.</summary>
    protected virtual IEnumerable<Scenario> Scenarios => Scenario.LoadAll(typeof(TStrategy).Name).Where(scenario => scenario.IsAboutExits);

    /// <summary>In every scenario the strategy does what it should.</summary>
    [Test]
    public void Every_exit_scenario_holds() => ScenarioAssert.AllHold(Scenarios, CreateStrategy, "exit");

    /// <summary>Every wish to close or protect names a position that is open.</summary>
    [Test]
    public void Every_exit_names_an_open_position() =>
        Assert.That(Run().Rejections.Keys, Has.None.EqualTo("unknown_position").And.None.EqualTo("invalid_protection"));

    /// <summary>At least one position is opened, and closed again.</summary>
    [Test]
    public void Trades_are_closed_over_the_bars()
    {
        var run = Run();
        Assert.That(run.Trades, Is.Not.Empty, $"no trade was closed over {Bars.Count} bars; {run.Decisions.Count(decisions => decisions.Entry is not null)} entries were asked for");
    }
}
