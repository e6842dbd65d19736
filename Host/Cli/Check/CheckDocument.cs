namespace StrategyHost.Host.Cli.Check;

/// <summary>The JSON document of <c>check</c>.</summary>
internal sealed record CheckDocument(string Schema, bool Accepted, IReadOnlyList<CheckEntry> Files)
{
    public static CheckDocument Of(IReadOnlyList<FileCheck> checks) =>
        new("strategyhost/check/1", checks.All(check => check.Result.Accepted), [.. checks.Select(CheckEntry.Of)]);
}

internal sealed record CheckEntry(
    string File, string? Strategy, bool Accepted, string? AssemblySha256, double ElapsedMs, IReadOnlyList<DiagnosticEntry> Diagnostics)
{
    public static CheckEntry Of(FileCheck check) => new(
        check.File,
        check.Result.StrategyName,
        check.Result.Accepted,
        check.Result.Image?.AssemblySha256,
        Math.Round(check.ElapsedMs, 3),
        DiagnosticEntry.From(check.Result.Diagnostics));
}
