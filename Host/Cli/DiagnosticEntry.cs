using StrategyHost.Compiler;

namespace StrategyHost.Host.Cli;

/// <summary>A finding as it stands in the JSON documents.</summary>
internal sealed record DiagnosticEntry(
    string Id, string Severity, string Message, int Line, int Column, int EndLine, int EndColumn, string Snippet, string? Help, string? Fix)
{
    public static DiagnosticEntry[] From(IReadOnlyList<StrategyDiagnostic> diagnostics) => [.. diagnostics.Select(From)];

    private static DiagnosticEntry From(StrategyDiagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity == StrategyDiagnosticSeverity.Error ? "error" : "warning",
        diagnostic.Message,
        diagnostic.Line,
        diagnostic.Column,
        diagnostic.EndLine,
        diagnostic.EndColumn,
        diagnostic.Snippet,
        diagnostic.Help,
        diagnostic.Fix);
}
