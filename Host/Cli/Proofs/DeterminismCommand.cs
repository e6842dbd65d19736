using System.CommandLine;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary><c>determinism STRATEGY</c>: the same run in processes that have nothing in common but the inputs.</summary>
internal sealed class DeterminismCommand(CliOutput output, ProjectFolder folder, StrategyFinder finder, BacktestJob job)
{
    private readonly Argument<string> _strategy = new("STRATEGY") { Description = "A file or class name." };
    private readonly RunOptions _run = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("determinism", "Runs a strategy in processes with other isolations, hash seeds, cultures, time zones, processors, collectors and compilation tiers; every artifact must be the same, byte for byte.", "determinism SmaCross --data fixtures/market/sample.csv")
        {
            _strategy,
            _json,
        };
        finder.Complete(_strategy);
        _run.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var settings = _run.Read(parsed, folder);
        using var loaded = job.Load([finder.FindStrategy(parsed.GetRequiredValue(_strategy))], settings);
        var document = Check(loaded, settings);
        if (parsed.GetValue(_json))
            output.WriteJson(document, CliJson.Default.DeterminismDocument);
        else
            Print(document);
        return (int)(document.Status switch
        {
            DeterminismDocument.Ok => ExitCode.Success,
            DeterminismDocument.NonDeterministic => ExitCode.NonDeterministic,
            PlacedRun.Broken => ExitCode.Infrastructure,
            _ => ExitCode.Refused,
        });
    }

    private static DeterminismDocument Check(LoadedJob loaded, RunSettings settings)
    {
        var strategy = loaded.Strategies[0];
        if (!strategy.Result.Accepted)
            return DeterminismDocument.Refused(strategy.Name);
        StrategyRunRequest[] requests = [.. loaded.Data.Select(data => strategy.ToRequest(data, loaded.Parameters[strategy], settings))];
        using var others = SandboxSelector.SelectOthers(settings.Sandbox, loaded.Runner.Kind, settings.Container);
        return DeterminismCheck.Run(strategy.Name, requests, Place.All([loaded.Runner, .. others.Runners]), settings.Limits);
    }

    private void Print(DeterminismDocument document)
    {
        foreach (var run in document.Runs)
            output.WriteLine($"  {(run.Agrees ? "same" : "DIFFERENT"),-10} {run.Sandbox}, {run.Surroundings}");
        if (document.Status == DeterminismDocument.Ok)
        {
            output.WriteLine($"{document.Strategy}: deterministic. {document.Runs.Count} processes, {document.Artifacts.Count} artifacts each, all bytes the same.");
            return;
        }

        if (document.Status != DeterminismDocument.NonDeterministic)
        {
            output.WriteLine($"{document.Strategy}: {document.Status}: {document.Message}");
            return;
        }

        output.WriteLine($"{document.Strategy}: NOT DETERMINISTIC in {document.DifferentRun}. {document.Message}".TrimEnd());
        DifferencePrinter.Print(output, document.FirstDifference, "as usual", "elsewhere");
    }
}
