using Microsoft.Extensions.DependencyInjection;
using StrategyHost.Agents.Tester;
using StrategyHost.Host;
using StrategyHost.Host.Cli;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Cli.Test;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Integration.Cli.Test;

/// <summary>What no strategy can do that the compiler accepted: the gates behind it find it all the same.</summary>
internal sealed class ProofFailureTests : TestVerbFixture
{
    [Test]
    public void A_strategy_that_knows_its_process()
    {
        Workspace.WriteStrategy("Subject", "return market.Index == 20 ? OrderRequest.Buy(1 + System.Environment.ProcessId * 1e-6) : null;");
        var run = Run("determinism");
        var finding = run.Only("determinism", "non_deterministic", exitCode: 5);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("message").GetString(), Does.Contain("line 1 of events.log"));
        Assert.That(finding.GetProperty("trace").GetString(), Does.Contain("as usual:").And.Contain("order_accepted"));
        Assert.That(run.Reproduce(finding, UncheckedCompilation.PutInPlace), Has.Property("ExitCode").EqualTo(5).And.Property("Out").Contains("NOT DETERMINISTIC"));
    }

    [Test]
    public void A_strategy_that_sees_the_next_bar()
    {
        const string Peek = """
            var values = (double[])typeof(Series).GetField("_values", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(market.Close)!;
            return market.Index + 1 < values.Length && values[market.Index + 1] > 130 && market.IsFlat ? OrderRequest.Buy(1) : null;
            """;
        Workspace.WriteStrategy("Subject", Peek);
        var run = Run("look_ahead");
        var finding = run.Only("look_ahead", "look_ahead");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("bar").GetInt32(), Is.EqualTo(29));
        Assert.That(File.ReadLines(finding.GetProperty("fixture").GetString()!).Count(), Is.LessThanOrEqualTo(4), "a header and very few bars");
        Assert.That(run.Reproduce(finding, UncheckedCompilation.PutInPlace), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("LOOK-AHEAD"));
    }

    [Test]
    public void An_artifact_that_was_changed()
    {
        Workspace.WriteStrategy("Subject", "return market.IsFlat ? OrderRequest.Buy(1) : null;");
        var verdict = Tamper("summary.json", "\"seed\": 42", "\"seed\": \"42\"");
        var finding = verdict.Report.Checks[CheckName.Artifacts].Findings[0];
        using var scope = Assert.EnterMultipleScope();
        Assert.That(verdict.ExitCode, Is.EqualTo(ExitCode.Refused));
        Assert.That(verdict.Report.FailureClasses, Is.EqualTo(new[] { FailureClass.ArtifactSchema }));
        Assert.That(finding.Message, Does.StartWith("summary.json: seed: is '42'; expected a whole number"));
        var words = finding.Reproduce!.Split(' ');
        Assert.That(CommandLineRun.Of(Workspace, words[1..]), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("seed: is '42'"));
    }

    [Test]
    public void An_equity_curve_that_goes_back_in_time()
    {
        Workspace.WriteStrategy("Subject", "return null;");
        var verdict = Tamper("equity_curve.csv", "2024-01-01T09:00:00Z", "2024-01-01T03:00:00Z");
        Assert.That(verdict.Report.FailureClasses, Is.EqualTo(new[] { FailureClass.ArtifactSchema }));
        Assert.That(verdict.Report.Checks[CheckName.Artifacts].Findings.Select(finding => finding.Message), Has.Some.StartsWith("equity_curve.csv: time is not later"));
    }

    private TestRun Run(string check) => new(Workspace, CommandLineRun.With(
        Workspace, UncheckedCompilation.PutInPlace, "test", "Subject", "--data", Workspace.WriteBars(), "--check", check, "--json"));

    /// <summary>Tests the strategy while somebody changes what the backtest has written.</summary>
    private TestVerdict Tamper(string file, string from, string to)
    {
        using var output = new StringWriter();
        using var host = HostComposition.Build(new CliOutput(output, output, outputIsTerminal: false), settings: Workspace.Settings);
        return host.Services.GetRequiredService<TestPipeline>().Run(Settings(), (check, _) =>
        {
            if (check != CheckName.Backtest)
                return;
            var path = Directory.GetFiles(Workspace.Artifacts, file, SearchOption.AllDirectories).Single();
            var text = File.ReadAllText(path);
            Assert.That(text, Does.Contain(from));
            File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        });
    }

    private TestSettings Settings() => new()
    {
        File = Path.Combine(Workspace.Strategies, "Subject.cs"),
        TestsFile = Workspace.PathOf("tests", "SubjectTests.cs"),
        OnlyTests = [],
        Checks = [CheckName.Artifacts],
        TaskId = "task_subject",
        Options = ([], []),
        Run = new RunSettings
        {
            DataFiles = [Workspace.WriteBars()],
            Read = new BarReadOptions(),
            Parameters = new Dictionary<string, string>(),
            Broker = new BrokerOptions(),
            Seed = 42,
            Sandbox = SandboxChoice.None,
            Limits = SandboxLimits.Default,
            Out = Workspace.Artifacts,
        },
    };
}
