using System.Diagnostics;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.SimBroker.Certificates;

namespace StrategyHost.Integration.Determinism;

/// <summary>The check finds every kind of dependence on something beside the inputs, and nothing where there is none.</summary>
internal sealed class DeterminismCheckTests
{
    private static IEnumerable<string> Bad => BadStrategies.Sources.Keys.Where(kind => kind != BadStrategies.Honest);

    [TestCaseSource(nameof(Bad))]
    public void A_dependence_is_found_with_its_first_event(string kind)
    {
        var document = Check(kind);
        Assert.That(document.Status, Is.EqualTo(DeterminismDocument.NonDeterministic));
        var difference = document.FirstDifference!;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(difference.Artifact, Is.EqualTo("events.log"));
        // The orders of the first 20 bars are honest: the first that is not must be named, not the first of all.
        Assert.That(difference.Line, Is.GreaterThan(5));
        Assert.That(difference.First, Does.Contain("order_accepted").And.Not.EqualTo(difference.Second));
        Assert.That(document.DifferentRun, Is.Not.Null);
    }

    [Test]
    public void An_honest_strategy_passes_everywhere()
    {
        var document = Check(BadStrategies.Honest, Surroundings.All.Count);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(document.Status, Is.EqualTo(DeterminismDocument.Ok), document.FirstDifference?.ToString());
        Assert.That(document.Runs.Select(run => run.Agrees), Has.Exactly(Surroundings.All.Count).Items.And.All.True);
        Assert.That(document.Artifacts, Has.Count.EqualTo(4));
    }

    [Test]
    public void Every_circumstance_is_varied()
    {
        string[] names = ["LANG", "LC_ALL", "TZ", "DOTNET_PROCESSOR_COUNT", "DOTNET_gcServer", "DOTNET_TieredCompilation", "DOTNET_TieredPGO", "DOTNET_ReadyToRun"];
        foreach (var name in names)
            Assert.That(Surroundings.All.Skip(1).Select(around => around.Variables[name]).Distinct().Count(), Is.GreaterThan(1), name);
        Assert.That(Surroundings.All, Has.Count.GreaterThanOrEqualTo(6));
    }

    private static DeterminismDocument Check(string kind, int processes = 3) =>
        DeterminismCheck.Run(kind, [.. Surroundings.All.Take(processes)], (around, place) => Run(kind, around, place));

    private static ChildRun Run(string kind, Surroundings around, string place)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, kind, place]);
        foreach (var (name, value) in around.Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return new ChildRun(
            around,
            process.ExitCode == 0 ? "ok" : "crash",
            null,
            new Dictionary<string, string> { ["TEST"] = place },
            ArtifactHashes.OfDirectory(place).ToDictionary(pair => $"TEST/{pair.Key}", pair => pair.Value));
    }
}
