using System.CommandLine;
using StrategyHost.Host.Cli.Report;
using StrategyHost.Host.Reports.Model;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary><c>backtest [STRATEGY…]</c>: the main job.</summary>
internal sealed class BacktestCommand(CliOutput output, ProjectFolder folder, StrategyFinder finder, BacktestJob job)
{
    private readonly Argument<string[]> _strategies = new("STRATEGY") { Description = "Files or class names. Default: every .cs directly in the strategies folder.", Arity = ArgumentArity.ZeroOrMore };
    private readonly RunOptions _run = new();
    private readonly Option<string?> _breakdown = new Option<string?>("--breakdown") { Description = "Print and give the result by month or by year, UTC." }.AcceptOnlyFromAmong("month", "year");
    private readonly Option<bool> _noReport = new("--no-report") { Description = "Write no report.html beside the artifacts." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("backtest", "Checks, compiles and runs strategies over bars, writes the artifacts and prints one table.", "backtest SmaCross --param Fast=5 --data bars.csv --out artifacts")
        {
            _strategies,
            _breakdown,
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
        if (parsed.GetValue(_breakdown) is { } length)
            outcomes = [.. outcomes.Select(outcome => RunBreakdown.Add(outcome, Enum.Parse<PeriodLength>(length, ignoreCase: true)))];
        Print(outcomes, parsed.GetValue(_json));
        if (outcomes.Any(outcome => outcome.IsInfrastructure))
            return (int)ExitCode.Infrastructure;
        return (int)(outcomes.All(outcome => outcome.IsAccepted) ? ExitCode.Success : ExitCode.Refused);
    }

    private void Print(IReadOnlyList<BacktestOutcome> outcomes, bool asJson)
    {
        if (asJson)
        {
            output.WriteJson(BacktestDocument.Of(outcomes), CliJson.Default.BacktestDocument);
            return;
        }

        new BacktestTable(output).Print(outcomes);
        new BreakdownTable(output).Print(outcomes);
    }
}
