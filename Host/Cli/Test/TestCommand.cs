using System.CommandLine;
using System.Text.Json;
using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Backtest;

namespace StrategyHost.Host.Cli.Test;

/// <summary><c>test STRATEGY</c>: decides whether a strategy may be committed.</summary>
internal sealed class TestCommand(CliOutput output, ProjectFolder folder, StrategyFinder finder, TestPipeline pipeline)
{
    private static readonly string[] CheckNames = [.. Enum.GetValues<CheckName>().Select(ReproduceCommand.NameOf)];

    private readonly Argument<string> _strategy = new("STRATEGY") { Description = "A file or class name." };
    private readonly Option<string?> _tests = new("--tests") { Description = "File of the strategy's NUnit tests. Default: tests/Strategies/<Name>Tests.cs.", HelpName = "FILE" };
    private readonly Option<string[]> _test = new("--test") { Description = "Full name of a test; runs only it. Repeatable.", HelpName = "NAME" };
    private readonly Option<string[]> _check = new Option<string[]>("--check") { Description = "Do this check only, and those it needs. Repeatable.", HelpName = string.Join('|', CheckNames) }.AcceptOnlyFromAmong(CheckNames);
    private readonly Option<string?> _task = new("--task") { Description = "Id of the task the report is for. Default: task_ and the strategy's name.", HelpName = "ID" };
    private readonly RunOptions _run = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("test", "Decides whether a strategy may be committed: check, its own tests in the sandbox, backtest, determinism, look-ahead, artifacts, secrets. Writes test_report.json.", "test SmaCross --tests tests/Strategies/SmaCrossTests.cs")
        {
            _strategy,
            _tests,
            _test,
            _check,
            _task,
            _json,
        };
        finder.Complete(_strategy);
        _run.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var verdict = pipeline.Run(Read(parsed), output.IsTerminal ? Tell : null);
        if (parsed.GetValue(_json))
            output.WriteJson(TestDocument.Of(verdict), CliJson.Default.TestDocument);
        else
            new TestPrinter(output).Print(verdict);
        return (int)verdict.ExitCode;
    }

    private void Tell(CheckName check, CheckResult result) =>
        output.Error.WriteLine($"{ReproduceCommand.NameOf(check)}: {JsonNamingPolicy.SnakeCaseLower.ConvertName(result.Status.ToString())}");

    private TestSettings Read(ParseResult parsed)
    {
        var file = finder.FindStrategy(parsed.GetRequiredValue(_strategy));
        var stem = Path.GetFileNameWithoutExtension(file);
        var tests = parsed.GetValue(_tests);
        if (tests is not null && !File.Exists(tests))
            throw CliException.Usage($"--tests: there is no file {tests}.", "Correct the path and run the command again.");
        return new TestSettings
        {
            File = file,
            TestsFile = tests ?? Path.Combine(folder.StrategyTests, stem + "Tests.cs"),
            OnlyTests = parsed.GetValue(_test) ?? [],
            Checks = [.. (parsed.GetValue(_check) ?? []).Select(text => Enum.GetValues<CheckName>().Single(check => ReproduceCommand.NameOf(check) == text))],
            TaskId = parsed.GetValue(_task) ?? "task_" + JsonNamingPolicy.SnakeCaseLower.ConvertName(stem),
            Run = _run.Read(parsed, folder),
            Options = (_run.Repeat(parsed, withData: true), _run.Repeat(parsed, withData: false)),
        };
    }
}
