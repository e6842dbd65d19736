using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using StrategyHost.Agents.Tester;
using StrategyHost.Analyzers.Secrets;

namespace StrategyHost.Host.Cli.Test;

/// <summary>Prints a verdict: what failed and how to see it again, one table of the checks, one line that says whether it may be committed.</summary>
internal sealed class TestPrinter(CliOutput output)
{
    public void Print(TestVerdict verdict)
    {
        foreach (var (check, result) in verdict.Report.Checks)
        {
            foreach (var finding in result.Findings)
                Print(check, finding);
        }

        output.Out.Write(Table(verdict.Report));
        if (verdict.Report.Coverage is { MissedLines: { Count: > 0 } missed })
            output.WriteLine($"Lines that no test reached: {string.Join(", ", missed)}.");
        output.WriteLine($"{Outcome(verdict.Report)} The report: {ProjectFolder.Display(verdict.Path)}");
    }

    private static string Outcome(TestReport report) => report.Status switch
    {
        CheckStatus.Passed => "PASSED.",
        CheckStatus.Skipped => "What was asked for passed. That is no verdict: leave out --check and --test for one.",
        var status => $"{Text(status).ToUpperInvariant()}: {string.Join(", ", report.FailureClasses.Select(Text))}.",
    };

    private void Print(CheckName check, Finding finding)
    {
        var place = finding.File is null ? "" : $"{finding.File}{(finding.Line is { } line ? $"({line.ToString(CultureInfo.InvariantCulture)})" : "")}: ";
        var kind = finding.FailureClass is { } failure ? Text(failure) : "warning";
        output.WriteLine($"{Text(check)}: {kind}: {place}{SecretScanner.Redact(finding.Message).ReplaceLineEndings("\n    ")}");
        if (finding.Bar is { } bar)
            output.WriteLine(FormattableString.Invariant($"    bar:       {bar}{(finding.Time is { } time ? $", {time:yyyy-MM-ddTHH:mm:ssZ}" : "")}"));
        if (finding.RootCause is { } cause)
            output.WriteLine($"    cause:     {Text(cause)}");
        if (finding.Trace is { } trace)
            output.WriteLine($"    {SecretScanner.Redact(trace).ReplaceLineEndings("\n    ").TrimEnd()}");
        if (finding.Fixture is { } fixture)
            output.WriteLine($"    fixture:   {fixture}");
        if (finding.Reproduce is { } reproduce)
            output.WriteLine($"    reproduce: {reproduce}");
    }

    private static Table Table(TestReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Check", "Status").AddColumn(new TableColumn("s").RightAligned()).AddColumn("Note");
        foreach (var (check, result) in report.Checks)
            table.AddRow(Text(check), Coloured(result.Status), result.DurationSeconds?.ToString("F2", CultureInfo.InvariantCulture) ?? "", Markup.Escape(result.Note ?? ""));
        return table;
    }

    private static string Coloured(CheckStatus status) => status switch
    {
        CheckStatus.Passed => $"[green]{Text(status)}[/]",
        CheckStatus.Skipped => $"[grey]{Text(status)}[/]",
        _ => $"[red]{Text(status)}[/]",
    };

    private static string Text<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
