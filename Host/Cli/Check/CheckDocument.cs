using System.Text.Json.Serialization;

namespace StrategyHost.Host.Cli.Check;

/// <summary>The JSON document of <c>check</c>; fixes and diff are there under <c>--fix</c> only.</summary>
internal sealed record CheckDocument(string Schema, bool Accepted, IReadOnlyList<CheckEntry> Files)
{
    public static CheckDocument Of(IReadOnlyList<FileCheck> checks) =>
        new("strategyhost/check/1", checks.All(check => check.Result.Accepted), [.. checks.Select(CheckEntry.Of)]);
}

internal sealed record CheckEntry(
    string File, string? Strategy, bool Accepted, string? AssemblySha256, double ElapsedMs, IReadOnlyList<DiagnosticEntry> Diagnostics,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FixEntry>? Fixes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Diff)
{
    public static CheckEntry Of(FileCheck check) => new(
        check.File,
        check.Result.StrategyName,
        check.Result.Accepted,
        check.Result.Image?.AssemblySha256,
        Math.Round(check.ElapsedMs, 3),
        DiagnosticEntry.From(check.Result.Diagnostics),
        check.Mended?.Fixes.Select(fix => new FixEntry(fix.Id, fix.Title, fix.Line)).ToArray(),
        check.Mended?.Diff);
}

internal sealed record FixEntry(string Id, string Title, int Line);
