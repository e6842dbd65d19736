using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Isolation;

namespace StrategyHost.Host.Cli.Check;

/// <summary><c>check [PATH…]</c>: parse, analyse and compile, without running anything; with <c>--fix</c>, mend first what can be mended.</summary>
internal sealed class CheckCommand(CliOutput output, StrategyFinder finder)
{
    /// <summary>Each compilation holds tens of megabytes for a moment.</summary>
    private const int MaxParallel = 4;

    /// <summary>A process that compiles takes a second or two to warm up: fewer files are done sooner by one.</summary>
    private const int FilesForAnother = 64;

    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files, class names or folders. Default: the strategies folder.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _strict = new("--strict") { Description = "Treat warnings of the rules as errors, as the tester does." };
    private readonly Option<bool> _fix = new("--fix") { Description = "Apply the rules' code fixes, show what changed and write the files." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With --fix: show what would change and write nothing." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("check", "Parses, analyses and compiles strategies without running them.", "check Strategies --json")
        {
            _paths,
            _strict,
            _fix,
            _dryRun,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (fix, dryRun) = (parsed.GetValue(_fix), parsed.GetValue(_dryRun));
        if (dryRun && !fix)
            throw CliException.Usage("--dry-run goes with --fix.", "strategyhost check MyStrategy.cs --fix --dry-run shows what would change.");
        var files = finder.FindFiles(parsed.GetValue(_paths) ?? []);
        var checks = Check(files, new StrategyCompilerOptions { Strict = parsed.GetValue(_strict) }, fix, dryRun);
        if (parsed.GetValue(_json))
            output.WriteJson(CheckDocument.Of(checks), CliJson.Default.CheckDocument);
        else
            Print(checks);
        return (int)(checks.All(check => check.Result.Accepted) ? ExitCode.Success : ExitCode.Refused);
    }

    /// <summary>One file is compiled here, which is soonest; many where none of them can take the others along.</summary>
    private static FileCheck[] Check(IReadOnlyList<string> files, StrategyCompilerOptions options, bool fix, bool dryRun)
    {
        if (files is [var only])
            return [Check(source => new StrategyCompiler(options).Compile(source), only, fix, dryRun)];
        using var compiler = new IsolatedCompiler(CompilerCommand.Create, options);
        // A compilation keeps nothing and depends on nothing but its file: they may run side by side, in the files' order.
        return [.. files.AsParallel().AsOrdered()
            .WithDegreeOfParallelism(Math.Min(Math.Min(Environment.ProcessorCount, MaxParallel), 1 + (files.Count / FilesForAnother)))
            .Select(file => Check(source => compiler.Compile(source), file, fix, dryRun))];
    }

    private static FileCheck Check(Func<StrategySource, CompilationResult> compile, string file, bool fix, bool dryRun)
    {
        var watch = Stopwatch.StartNew();
        var mended = fix ? MendedFile.Read(file) : null;
        if (mended is { HasChanged: true } && !dryRun)
            mended.Write();
        var result = compile(mended?.Source ?? StrategySource.FromFile(file));
        return new FileCheck(file, result, watch.Elapsed.TotalMilliseconds, mended);
    }

    private void Print(FileCheck[] checks)
    {
        var findings = new DiagnosticWriter(output);
        foreach (var check in checks)
        {
            if (check.Mended is { HasChanged: true } mended)
                Print(mended);
            findings.Write(check.File, check.Result.Diagnostics);
        }

        if (checks.Any(check => check.Result.Diagnostics.Count > 0 || check.Mended is { HasChanged: true }))
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

    private void Print(MendedFile mended)
    {
        foreach (var fix in mended.Fixes)
            output.WriteLine($"{ProjectFolder.Display(mended.Path)}({fix.Line}): fixed {fix.Id}: {fix.Title}");
        output.WriteLine(mended.Diff.TrimEnd());
    }
}
