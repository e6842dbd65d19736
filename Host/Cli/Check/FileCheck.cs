using System.Globalization;
using Spectre.Console;
using StrategyHost.Compiler;

namespace StrategyHost.Host.Cli.Check;

/// <summary>One file's verdict and what it took; what was mended, if that was asked for.</summary>
internal sealed record FileCheck(string File, CompilationResult Result, double ElapsedMs, MendedFile? Mended)
{
    public string[] Cells() =>
    [
        Markup.Escape(Result.StrategyName ?? "-"),
        Markup.Escape(ProjectFolder.Display(File)),
        Result.Accepted ? "[green]accepted[/]" : "[red]refused[/]",
        Findings(),
        ElapsedMs.ToString("F0", CultureInfo.InvariantCulture),
    ];

    private string Findings()
    {
        var errors = Result.Diagnostics.Count(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error);
        var warnings = Result.Diagnostics.Count - errors;
        return (errors, warnings) switch
        {
            (0, 0) => "-",
            (0, _) => $"{warnings} warnings",
            (_, 0) => $"{errors} errors",
            _ => $"{errors} errors, {warnings} warnings",
        };
    }
}
