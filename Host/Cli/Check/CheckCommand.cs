using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;
using StrategyHost.Compiler;

namespace StrategyHost.Host.Cli.Check;

/// <summary><c>check [PATH…]</c>: parse, analyse and compile, without running anything.</summary>
internal sealed class CheckCommand(CliOutput output, StrategyFinder finder)
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files, class names or folders. Default: the strategies folder.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _strict = new("--strict") { Description = "Treat warnings of the rules as errors, as the tester does." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new Command("check", "Parses, analyses and compiles strategies without running them.\n\nExample: strategyhost check Strategies --json")
        {
            _paths,
            _strict,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var files = finder.FindFiles(parsed.GetValue(_paths) ?? []);
        var compiler = new StrategyCompiler(new StrategyCompilerOptions { Strict = parsed.GetValue(_strict) });
        var checks = files.Select(file => Check(compiler, file)).ToArray();
        if (parsed.GetValue(_json))
            output.WriteJson(CheckDocument.Of(checks), CliJson.Default.CheckDocument);
        else
            Print(checks);
        return (int)(checks.All(check => check.Result.Accepted) ? ExitCode.Success : ExitCode.Refused);
    }

    private static FileCheck Check(StrategyCompiler compiler, string file)
    {
        var watch = Stopwatch.StartNew();
        var result = compiler.Compile(StrategySource.FromFile(file));
        return new FileCheck(file, result, watch.Elapsed.TotalMilliseconds);
    }

    private void Print(FileCheck[] checks)
    {
        var findings = new DiagnosticWriter(output);
        foreach (var check in checks)
            findings.Write(check.File, check.Result.Diagnostics);
        if (checks.Any(check => check.Result.Diagnostics.Count > 0))
            output.WriteLine();

        var table = new Table().Border(TableBorder.Simple).AddColumns("Strategy", "File", "Verdict", "Findings").AddColumn(new TableColumn("ms").RightAligned());
        foreach (var check in checks)
            table.AddRow(check.Cells());
        output.Out.Write(table);
        var refused = checks.Count(check => !check.Result.Accepted);
        output.WriteLine(refused == 0
            ? $"{checks.Length} accepted"
            : $"{checks.Length - refused} accepted, {refused} refused. Correct the errors above and check again.");
    }
}
