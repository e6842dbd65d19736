using System.CommandLine;
using StrategyHost.Host.Cli.Backtest;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary><c>determinism STRATEGY</c>: the same run in processes that have nothing in common but the inputs.</summary>
internal sealed class DeterminismCommand(CliOutput output, ProjectFolder folder, StrategyFinder finder)
{
    private readonly Argument<string> _strategy = new("STRATEGY") { Description = "A file or class name." };
    private readonly RunOptions _run = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("determinism", "Runs a strategy in processes with other hash seeds, cultures, time zones, processors, collectors and compilation tiers; every artifact must be the same, byte for byte.", "determinism SmaCross --data fixtures/market/sample.csv")
        {
            _strategy,
            _json,
        };
        _run.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var settings = _run.Read(parsed, folder);
        var files = finder.FindStrategies([parsed.GetRequiredValue(_strategy)]);
        if (files.Count != 1)
            throw CliException.Usage($"'{parsed.GetRequiredValue(_strategy)}' names {files.Count} files.", "Name one strategy.");
        // The data files are named even where they are the default: the children's environment need not lead them there.
        var data = settings.DataFiles.SelectMany(file => (string[])["--data", file]);
        string[] arguments = ["backtest", files[0], .. data, .. _run.Repeat(parsed)];
        var document = DeterminismCheck.Run(
            Path.GetFileNameWithoutExtension(files[0]), Surroundings.All, (around, place) => ChildRun.Start(arguments, around, place, settings.Limits.Timeout));
        if (parsed.GetValue(_json))
            output.WriteJson(document, CliJson.Default.DeterminismDocument);
        else
            Print(document);
        return (int)(document.Status switch
        {
            DeterminismDocument.Ok => ExitCode.Success,
            DeterminismDocument.NonDeterministic => ExitCode.NonDeterministic,
            _ => ExitCode.Refused,
        });
    }

    private void Print(DeterminismDocument document)
    {
        foreach (var run in document.Runs)
            output.WriteLine($"  {(run.Agrees ? "same" : "DIFFERENT"),-10} {run.Surroundings}");
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

        output.WriteLine($"{document.Strategy}: NOT DETERMINISTIC. {document.Message}".TrimEnd());
        DifferencePrinter.Print(output, document.FirstDifference, "as it is", document.DifferentRun!.Split(',')[0]);
    }
}
