using System.CommandLine;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary><c>backtest [STRATEGY…]</c>: the main job.</summary>
internal sealed class BacktestCommand(CliOutput output, ProjectFolder folder, StrategyFinder finder, BacktestJob job)
{
    private readonly Argument<string[]> _strategies = new("STRATEGY") { Description = "Files or class names. Default: every .cs directly in the strategies folder.", Arity = ArgumentArity.ZeroOrMore };
    private readonly RunOptions _run = new();
    private readonly Option<bool> _noReport = new("--no-report") { Description = "Write no report.html beside the artifacts." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("backtest", "Checks, compiles and runs strategies over bars, writes the artifacts and prints one table.", "backtest SmaCross --param Fast=5 --data bars.csv --out artifacts")
        {
            _strategies,
            _noReport,
            _json,
        };
        finder.Complete(_strategies);
        _run.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var settings = _run.Read(parsed, folder) with { WithReport = !parsed.GetValue(_noReport) };
        var outcomes = job.Run(finder.FindStrategies(parsed.GetValue(_strategies) ?? []), settings);
        if (parsed.GetValue(_json))
            output.WriteJson(BacktestDocument.Of(outcomes), CliJson.Default.BacktestDocument);
        else
            new BacktestTable(output).Print(outcomes);
        if (outcomes.Any(outcome => outcome.IsInfrastructure))
            return (int)ExitCode.Infrastructure;
        return (int)(outcomes.All(outcome => outcome.IsAccepted) ? ExitCode.Success : ExitCode.Refused);
    }
}
