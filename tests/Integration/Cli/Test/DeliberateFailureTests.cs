using System.Text.Json;
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

/// <summary>One fault each: <c>test</c> reports exactly its class, and the command it gives reports the same again.</summary>
[NonParallelizable]
internal sealed class DeliberateFailureTests : CommandLineFixture
{
    /// <summary>A failing bar is shown with at most so many.</summary>
    private const int MostBars = 20;

    [TestCaseSource(typeof(DeliberateFailures), nameof(DeliberateFailures.All))]
    public void Exactly_its_class_is_reported_and_reported_again(DeliberateFailure failure)
    {
        using var variable = new ScopedVariable(failure.Variable);
        Workspace.WriteStrategy("Subject", failure.Entries, failure.Members);
        if (failure.Tests is { } tests)
            Workspace.Write(Path.Combine("tests", "SubjectTests.cs"), tests);

        var report = Test(failure);
        var finding = Only(report, failure);
        Describes(finding, failure);
        Reproduce(finding.GetProperty("reproduce").GetString()!, failure, finding);
    }

    [Test]
    public void Every_check_class_and_cause_has_its_failure()
    {
        var all = DeliberateFailures.All.ToArray();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(all.Select(failure => failure.Check).Distinct(), Is.EquivalentTo(Enum.GetValues<CheckName>()));
        Assert.That(all.Select(failure => failure.Class).Distinct(), Is.EquivalentTo(Enum.GetValues<FailureClass>()));
        Assert.That(all.Select(failure => failure.Cause).OfType<RootCause>().Distinct(), Is.EquivalentTo(Enum.GetValues<RootCause>()));
    }

    private JsonElement Test(DeliberateFailure failure)
    {
        if (failure.Tampering is { } tampering)
            return TestTampered(tampering);
        var run = Run(failure, ["test", "Subject", "--data", Workspace.WriteBars(count: failure.Bars), .. failure.Options]);
        Assert.That(run.ExitCode, Is.EqualTo(failure.ExitCode), run.Out + run.Error);
        var path = run.Json().GetProperty("report_path").GetString()!;
        Assert.That(File.ReadAllText(path), Does.Not.Contain(DeliberateFailure.Key));
        Assert.That(CommandLineRun.Of(Workspace, "validate", path, "--type", "test_report").ExitCode, Is.Zero);
        return run.Json().GetProperty("report");
    }

    private CommandLineRun Run(DeliberateFailure failure, IEnumerable<string> args)
    {
        var run = CommandLineRun.With(Workspace, failure.IsUnchecked ? UncheckedCompilation.PutInPlace : null, [.. args, "--json"]);
        Assert.That(run.Out + run.Error, Does.Not.Contain(DeliberateFailure.Key));
        return run;
    }

    /// <summary>The one finding: nothing else failed.</summary>
    private static JsonElement Only(JsonElement report, DeliberateFailure failure)
    {
        var failed = report.GetProperty("checks").EnumerateObject()
            .Where(check => check.Value.GetProperty("status").GetString() is not ("passed" or "skipped")).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.GetProperty("failure_classes").EnumerateArray().Select(one => one.GetString()), Is.EqualTo(new[] { Text(failure.Class) }), report.ToString());
            Assert.That(failed.Select(check => check.Name), Is.EqualTo(new[] { Text(failure.Check) }));
        }

        return failed[0].Value.GetProperty("findings").EnumerateArray().First(finding => finding.TryGetProperty("failure_class", out _));
    }

    private static void Describes(JsonElement finding, DeliberateFailure failure)
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Member(finding, "rule") ?? "", failure.Rule is { } rule ? Does.StartWith(rule) : Is.Empty);
        Assert.That(Member(finding, "root_cause"), Is.EqualTo(failure.Cause is { } cause ? Text(cause) : null));
        Assert.That(Member(finding, "message"), Does.Contain(failure.Message ?? ""));
        if (failure.Line is { } line)
            Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(line));
        if (failure.Bar is { } bar)
            Assert.That(finding.GetProperty("bar").GetInt32(), Is.EqualTo(bar));
        Assert.That(Member(finding, "fixture"), failure.FewestBars is null ? Is.Null : Is.Not.Null);
        if (failure.FewestBars is { } fewest && Member(finding, "fixture") is { } fixture)
            Assert.That(File.ReadLines(fixture).Count() - 1, Is.InRange(1, Math.Min(fewest, MostBars)));
    }

    /// <summary>Runs the command as printed, but for the document asked of it.</summary>
    private void Reproduce(string command, DeliberateFailure failure, JsonElement finding)
    {
        var words = ShellWords.Split(command);
        Assert.That(words[0], Is.EqualTo("strategyhost"));
        if (Member(finding, "fixture") is { } fixture)
            Assert.That(words, Does.Contain(fixture), "the command runs over the fewest bars");
        var run = Run(failure, words.Skip(1));
        Assert.That(run.ExitCode, Is.EqualTo(failure.ExitCode), $"{command}\n{run.Out}{run.Error}");
        if (words[1] == "validate")
            Assert.That(run.Json().GetProperty("errors").EnumerateArray().Select(error => $"{Member(error, "path")}: {Member(error, "message")}"), Does.Contain(Member(finding, "message")));
        else
            IsTheSame(Only(run.Json().GetProperty("report"), failure), finding);
    }

    private static void IsTheSame(JsonElement again, JsonElement finding)
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var member in (string[])["failure_class", "rule", "test_name", "root_cause", "file"])
            Assert.That(Member(again, member), Is.EqualTo(Member(finding, member)), member);
    }

    /// <summary>Tests the strategy while somebody changes what its backtest has written.</summary>
    private JsonElement TestTampered((string File, string From, string To) tampering)
    {
        using var output = new StringWriter();
        using var host = HostComposition.Build(new CliOutput(output, output, outputIsTerminal: false), settings: Workspace.Settings);
        var verdict = host.Services.GetRequiredService<TestPipeline>().Run(Settings(), (check, _) =>
        {
            if (check != CheckName.Backtest)
                return;
            var path = Directory.GetFiles(Workspace.Artifacts, tampering.File, SearchOption.AllDirectories).Single();
            var text = File.ReadAllText(path);
            Assert.That(text, Does.Contain(tampering.From));
            File.WriteAllText(path, text.Replace(tampering.From, tampering.To, StringComparison.Ordinal));
        });
        Assert.That(verdict.ExitCode, Is.EqualTo(ExitCode.Refused));
        return JsonSerializer.SerializeToElement(TestReportFile.ToJson(verdict.Report));
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

    private static string? Member(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Text<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>A variable of the environment for the time of a test.</summary>
    private sealed class ScopedVariable : IDisposable
    {
        private readonly string? _name;
        private readonly string? _before;

        public ScopedVariable((string Name, string Value)? variable)
        {
            if (variable is not { } set)
                return;
            (_name, _before) = (set.Name, Environment.GetEnvironmentVariable(set.Name));
            Environment.SetEnvironmentVariable(set.Name, set.Value);
        }

        public void Dispose()
        {
            if (_name is not null)
                Environment.SetEnvironmentVariable(_name, _before);
        }
    }
}
