using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using StrategyHost.Agents.Tester;
using StrategyHost.Compiler;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Cli.Test.Gates;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Test;

/// <summary>
/// The gates a strategy passes on its way to being committed, and the report of what they found. Each begins as soon as those it
/// depends on have ended: the strategy waits in a sandbox with half a processor most of the time.
/// </summary>
internal sealed class TestPipeline(BacktestJob job, StrategyRun run, CompileStrategy compile, ProjectFolder folder, TimeProvider time)
{
    private const int IdDigits = 12;

    private readonly Gate[] _gates =
    [
        new CompileGate(),
        new AnalysisGate(),
        new TestsGate(compile, folder),
        new BacktestGate(run),
        new DeterminismGate(),
        new LookAheadGate(),
        new ArtifactsGate(),
        new SecretsGate(),
    ];

    /// <summary>Runs the gates that are asked for and those they need, and writes the report.</summary>
    /// <param name="settings">What to test.</param>
    /// <param name="progress">Told of each check as it ends.</param>
    /// <exception cref="CliException">The data or a parameter cannot be used.</exception>
    public TestVerdict Run(TestSettings settings, Action<CheckName, CheckResult>? progress = null)
    {
        var watch = Stopwatch.StartNew();
        using var subject = Prepare(settings);
        var checks = RunGates(subject, Wanted(settings.Checks), progress);
        var report = Report(subject, checks, watch.Elapsed);
        var document = TestReportFile.ToBytes(report);
        Directory.CreateDirectory(subject.Folder);
        ArtifactFolder.WriteWhole(subject.ReportPath, stream => stream.Write(document));
        return new TestVerdict(report, subject.ReportPath, subject.IsInfrastructure);
    }

    private StrategyUnderTest Prepare(TestSettings settings)
    {
        var watch = Stopwatch.StartNew();
        var compiling = Task.Run(() => compile(StrategySource.FromFile(settings.File), new StrategyCompilerOptions { Strict = true }));
        var data = settings.Run.DataFiles.Select(file => job.Read(file, settings.Run.Read)).ToArray();
        return new StrategyUnderTest(settings, new CompiledFile(settings.File, compiling.GetAwaiter().GetResult(), watch.Elapsed.TotalMilliseconds), data);
    }

    private HashSet<CheckName> Wanted(IReadOnlyList<CheckName> asked)
    {
        if (asked.Count == 0)
            return [.. _gates.Select(gate => gate.Name)];
        // Nothing is run that the compiler has not seen.
        return [CheckName.Compile, CheckName.Analysis, .. asked, .. _gates.Where(gate => asked.Contains(gate.Name)).SelectMany(gate => gate.Needs.Concat(gate.Uses))];
    }

    private OrderedDictionary<CheckName, CheckResult> RunGates(StrategyUnderTest subject, HashSet<CheckName> wanted, Action<CheckName, CheckResult>? progress)
    {
        var running = new ConcurrentDictionary<CheckName, Task<CheckResult>>();
        foreach (var gate in _gates)
            running.TryAdd(gate.Name, wanted.Contains(gate.Name) ? Begin(gate) : Task.FromResult(CheckResult.Skipped("not asked for")));
        // All of them end before the subject goes, whatever one of them throws.
        Task.WhenAll(running.Values).GetAwaiter().GetResult();
        return new OrderedDictionary<CheckName, CheckResult>(_gates.Select(gate => KeyValuePair.Create(gate.Name, running[gate.Name].Result)));

        async Task<CheckResult> Begin(Gate gate)
        {
            await Task.WhenAll(gate.Needs.Concat(gate.Uses).Select(name => running[name]));
            return await Task.Run(() =>
            {
                var result = Pass(gate, subject, running);
                progress?.Invoke(gate.Name, result);
                return result;
            });
        }
    }

    private static CheckResult Pass(Gate gate, StrategyUnderTest subject, ConcurrentDictionary<CheckName, Task<CheckResult>> ended)
    {
        if (!subject.Strategy.Result.Accepted && gate is not StaticGate)
            return CheckResult.Skipped("the strategy was refused");
        foreach (var need in gate.Needs.Where(need => ended[need].Result.Status != CheckStatus.Passed))
            return CheckResult.Skipped($"{ReproduceCommand.NameOf(need)} did not pass");
        var watch = Stopwatch.StartNew();
        return Judge(gate, subject) with { DurationSeconds = Math.Round(watch.Elapsed.TotalSeconds, 3) };
    }

    /// <summary>A sandbox that cannot be had is a finding of the check that needed it.</summary>
    private static CheckResult Judge(Gate gate, StrategyUnderTest subject)
    {
        try
        {
            return gate.Run(subject);
        }
        catch (CliException exception) when (exception.ExitCode == ExitCode.Infrastructure)
        {
            return CheckResult.Of([subject.SandboxFailed(gate.Name, $"{exception.Message} {exception.Next}")]);
        }
    }

    private TestReport Report(StrategyUnderTest subject, OrderedDictionary<CheckName, CheckResult> checks, TimeSpan elapsed)
    {
        var statuses = subject.Tests.Count > 0 ? subject.Tests.Select(test => test.Status) : checks.Values.Select(check => check.Status);
        return new TestReport
        {
            ReportId = $"report_{subject.Strategy.Name}_{IdOf(subject)}",
            TaskId = subject.Settings.TaskId,
            Timestamp = time.GetUtcNow(),
            Status = StatusOf(checks.Values, subject.Settings),
            Summary = ReportSummary.Of([.. statuses], Math.Round(elapsed.TotalSeconds, 3)),
            FailureClasses = [.. checks.Values.SelectMany(check => check.Findings).Select(finding => finding.FailureClass).OfType<FailureClass>().Distinct()],
            Checks = checks,
            TestResults = subject.Tests,
            Coverage = subject.Coverage,
            Metrics = MetricsOf(subject),
            Artifacts = ArtifactsOf(subject),
            Environment = EnvironmentOf(subject),
        };
    }

    /// <summary>What was left out on purpose passes nothing: somebody who reads only the status must not take it for a verdict.</summary>
    private static CheckStatus StatusOf(IEnumerable<CheckResult> checks, TestSettings settings) => TestReport.StatusOf(checks) switch
    {
        CheckStatus.Passed when settings.IsPartial => CheckStatus.Skipped,
        var status => status,
    };

    /// <summary>Equal inputs give equal ids.</summary>
    private static string IdOf(StrategyUnderTest subject)
    {
        var tests = File.Exists(subject.Settings.TestsFile) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(subject.Settings.TestsFile))) : "";
        string[] inputs = [subject.Strategy.Result.SourceSha256, tests, .. subject.Data.Select(data => data.Data.Sha256), .. subject.Settings.Options.WithData, RunIdentity.EngineVersion];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', inputs))))[..IdDigits];
    }

    private static Dictionary<string, double?>? MetricsOf(StrategyUnderTest subject) => subject.Backtests.FirstOrDefault(run => run.Metrics is not null)?.Metrics is { } metrics
        ? MetricCatalog.All.ToDictionary(metric => metric.Name, metric => metrics[metric.Metric])
        : null;

    private static Dictionary<string, string> ArtifactsOf(StrategyUnderTest subject)
    {
        var paths = subject.Fixtures.ToDictionary(pair => $"minimal_{pair.Key}", pair => pair.Value);
        foreach (var (index, run) in subject.Backtests.Index())
        {
            foreach (var (name, path) in run.Artifacts)
                paths.Add(index == 0 ? name : $"{name}_{index + 1}", path);
        }

        return paths.ToDictionary(pair => pair.Key, pair => ProjectFolder.Display(pair.Value));
    }

    private static Dictionary<string, string> EnvironmentOf(StrategyUnderTest subject)
    {
        var facts = new Dictionary<string, string>
        {
            ["engine"] = RunIdentity.EngineVersion,
            ["runtime"] = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription,
            ["platform"] = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
            ["strategy"] = ProjectFolder.Display(subject.Strategy.File),
            ["tests"] = ProjectFolder.Display(subject.Settings.TestsFile),
            ["data"] = string.Join(", ", subject.Data.Select(data => ProjectFolder.Display(data.File))),
        };
        if (subject.Selection?.Runner is { } runner)
            facts["sandbox"] = runner.Image is { } image ? $"{runner.Kind.ToName()} ({image})" : runner.Kind.ToName();
        return facts;
    }
}
