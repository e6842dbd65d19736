using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Has one compiled strategy run over one series of bars inside a sandbox, and writes the artifacts that come back.</summary>
internal sealed class StrategyRun(ILogger<StrategyRun> log)
{
    public BacktestOutcome Run(
        CompiledFile file, LoadedBars data, IReadOnlyDictionary<string, string> parameters, RunSettings settings, IStrategyRunner runner)
    {
        var result = runner.Run(file.ToRequest(data, parameters, settings), settings.Limits);
        var outcome = new BacktestOutcome
        {
            Strategy = file,
            Data = data,
            Status = result.Outcome.ToStatus(),
            Sandbox = runner.Kind,
            Image = runner.Image,
            Warnings = [.. runner.Warnings, .. result.Warnings],
            SandboxMs = result.SandboxMs,
        };
        return result.Outcome == RunOutcome.Ok
            ? Conclude(outcome, result.Runs[0], settings.Out)
            : outcome with { Error = new RunError(result.Outcome.ToName(), result.Message, null, null) };
    }

    private BacktestOutcome Conclude(BacktestOutcome outcome, RunReport report, string folder)
    {
        outcome = outcome with { EngineMs = report.EngineMs };
        if (report.Failure is { } failure)
            return outcome with { Status = report.Outcome.ToStatus(), Error = Failed(outcome.Strategy.File, report.Outcome, failure), Failure = failure };
        try
        {
            var run = RunDigest.Of(report);
            log.Ran(outcome.Strategy.Name, run.Bars, report.EngineMs);
            return Write(outcome with { Run = run, Status = report.Summary!.IsRuined ? RunStatus.Ruined : RunStatus.Ok }, report, folder);
        }
        catch (ArgumentException exception)
        {
            return outcome with { Status = RunStatus.Failed, Error = new RunError(RunOutcome.Protocol.ToName(), exception.Message, null, null) };
        }
    }

    private BacktestOutcome Write(BacktestOutcome outcome, RunReport report, string folder)
    {
        var watch = Stopwatch.StartNew();
        var directory = Path.Combine(folder, outcome.Strategy.Name, outcome.Run!.RunId);
        ArtifactFolder.RemoveLeftovers(directory);
        var artifacts = ArtifactWriter.Write(directory, report.Artifacts, ArtifactFolder.NewMark());
        log.Wrote(directory, watch.Elapsed.TotalMilliseconds);
        return outcome with { Artifacts = artifacts, WriteMs = watch.Elapsed.TotalMilliseconds };
    }

    private static RunError Failed(string file, RunOutcome outcome, RunFailure failure) => new(
        outcome.ToName(), $"{failure.Kind}: {failure.Message}", failure.Bar, Place(file, failure.Line, failure.Method));

    private static string? Place(string file, int line, string? method) => line > 0
        ? $"{Path.GetFileName(file)}:{line.ToString(CultureInfo.InvariantCulture)} in {method}"
        : method;
}
