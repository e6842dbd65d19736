using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Integration.Sandbox;
using StrategyHost.Sandbox;

namespace StrategyHost.Integration.Determinism;

/// <summary>The check finds every kind of dependence on something beside the inputs, and nothing where there is none.</summary>
internal sealed class DeterminismCheckTests
{
    private static readonly SandboxLimits Limits = new() { Cpus = 2, Timeout = TimeSpan.FromSeconds(60) };

    private static IEnumerable<string> Causes => BadStrategies.Sources.Keys;

    private static IEnumerable<SandboxChoice> Isolations => [SandboxChoice.Docker, SandboxChoice.Bubblewrap, SandboxChoice.Landlock];

    [TestCaseSource(nameof(Causes))]
    public void A_dependence_is_found_with_its_first_event(string cause) =>
        AssertFound(Check(BadStrategies.Sources[cause], new PlainProcess().Create()));

    [TestCaseSource(nameof(Isolations))]
    public void Culture_and_time_zone_differ_inside_every_isolation(SandboxChoice isolation)
    {
        using var selection = Require(isolation);
        AssertFound(Check(BadStrategies.Sources[BadStrategies.Culture], selection.Runner!));
        AssertFound(Check(BadStrategies.Sources[BadStrategies.TimeZone], selection.Runner!));
    }

    [Test]
    public void A_static_field_of_a_strategy_is_another_in_every_run()
    {
        var document = Check("return ++Runs.Count; } private static class Runs { public static int Count; ", new PlainProcess().Create());
        Assert.That(document.Status, Is.EqualTo(DeterminismDocument.Ok), document.FirstDifference?.ToString());
    }

    [Test]
    public void An_honest_strategy_passes_in_every_isolation_and_surroundings()
    {
        var runners = Isolations.Select(choice => SandboxSelector.Select(choice).Runner).OfType<IStrategyRunner>().Append(new PlainProcess().Create()).ToArray();
        var request = SandboxRequests.Verified("return Rng.NextDouble() < 0.2 ? OrderRequest.Buy(1, stopLoss: market.Close[^1] * 0.99) : null;");
        var document = DeterminismCheck.Run("Subject", [request], Place.All(runners), Limits);
        foreach (var runner in runners.OfType<IDisposable>())
            runner.Dispose();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(document.Status, Is.EqualTo(DeterminismDocument.Ok), $"{document.Message} {document.FirstDifference}");
        Assert.That(document.Runs.Select(run => run.Agrees), Has.Exactly(Surroundings.All.Count + runners.Length - 1).Items.And.All.True);
        Assert.That(document.Runs.Select(run => run.Sandbox).Distinct(), Is.EquivalentTo(runners.Select(runner => runner.Kind.ToName())));
        Assert.That(document.Artifacts, Has.Count.EqualTo(4));
    }

    [Test]
    public void Every_circumstance_is_varied()
    {
        string[] names = ["LC_ALL", "TZ", "DOTNET_PROCESSOR_COUNT", "DOTNET_gcServer", "DOTNET_TieredCompilation", "DOTNET_TieredPGO", "DOTNET_ReadyToRun"];
        foreach (var name in names)
            Assert.That(Surroundings.All.Select(around => around.Runner.Variables.GetValueOrDefault(name)).Distinct().Count(), Is.GreaterThan(2), name);
        Assert.That(Surroundings.All.Select(around => around.Runner.Culture).Distinct(), Is.EquivalentTo(new[] { null, "tr-TR", "ar-SA", "de-DE" }));
        Assert.That(Surroundings.All.Select(around => around.RunsBefore), Does.Contain(1));
        Assert.That(Surroundings.All, Has.Count.GreaterThanOrEqualTo(6));
    }

    private static void AssertFound(DeterminismDocument document)
    {
        Assert.That(document.Status, Is.EqualTo(DeterminismDocument.NonDeterministic), document.Message);
        var difference = document.FirstDifference!;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(difference.Artifact, Is.EqualTo("events.log"));
        // The orders of the first 20 bars are honest: the first that is not must be named, not the first of all.
        Assert.That(difference.Line, Is.GreaterThan(5));
        Assert.That(difference.First, Does.Contain("order_accepted").And.Not.EqualTo(difference.Second));
        Assert.That(document.DifferentRun, Is.Not.Null);
    }

    private static DeterminismDocument Check(string body, IStrategyRunner runner) =>
        DeterminismCheck.Run("Probe", [BadStrategies.Request(body)], [.. Place.All([runner]).Take(4)], Limits);

    private static SandboxSelection Require(SandboxChoice choice)
    {
        var selection = SandboxSelector.Select(choice);
        if (selection.Runner is null)
            Assert.Ignore(selection.Considered[0].Reason);
        return selection;
    }
}
