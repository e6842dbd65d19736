using NUnit.Framework;

namespace StrategyHost.Testing;

/// <summary>Plays scenarios as tests.</summary>
public static class ScenarioAssert
{
    /// <summary>Asserts that the strategy does in a scenario what it should.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="strategy">A fresh instance.</param>
    public static void Holds(Scenario scenario, Strategy strategy)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Assert.That(scenario.Check(strategy), Is.Empty, scenario.Name);
    }

    /// <summary>Asserts that the strategy does in every one of several scenarios what it should.</summary>
    internal static void AllHold(IEnumerable<Scenario> scenarios, Func<Strategy> create, string about)
    {
        Scenario[] all = [.. scenarios];
        Assert.That(all, Is.Not.Empty, $"fixtures/scenarios holds no {about} scenario of {create().GetType().Name}: write one, or override Scenarios");
        using var scope = Assert.EnterMultipleScope();
        foreach (var scenario in all)
            Holds(scenario, create());
    }
}
