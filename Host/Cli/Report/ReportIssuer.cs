using System.Diagnostics;
using Microsoft.Extensions.Logging;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Reports;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Report;

/// <summary>Writes the page of a run beside its artifacts. A page that cannot be made is told, and does not fail the run.</summary>
internal sealed partial class ReportIssuer(ILogger<ReportIssuer> log)
{
    /// <returns>The outcome with the page's path; as it was where the run left no artifacts or no page is wanted.</returns>
    public BacktestOutcome Issue(BacktestOutcome outcome, RunSettings settings)
    {
        if (!settings.WithReport || outcome is not { Data: { } data, Artifacts.Count: > 0 })
            return outcome;
        var watch = Stopwatch.StartNew();
        try
        {
            var path = ReportFile.Write(Path.GetDirectoryName(outcome.Artifacts[ArtifactNames.Summary])!, data.Data);
            LogWrote(log, path, watch.Elapsed.TotalMilliseconds);
            return outcome with
            {
                Artifacts = new OrderedDictionary<string, string>(outcome.Artifacts, StringComparer.Ordinal) { [ReportFile.ArtifactName] = path },
                ReportMs = watch.Elapsed.TotalMilliseconds,
            };
        }
        catch (ReportException exception)
        {
            LogFailed(log, outcome.Strategy.Name, exception.Message);
            return outcome;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "wrote {Path} in {Elapsed:F0} ms")]
    private static partial void LogWrote(ILogger log, string path, double elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "no report of {Strategy}: {Reason}")]
    private static partial void LogFailed(ILogger log, string strategy, string reason);
}
