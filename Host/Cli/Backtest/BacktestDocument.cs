using System.Text.Json;
using System.Text.Json.Serialization;
using StrategyHost.Host.Reports;
using StrategyHost.Host.Reports.Model;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>The JSON document of <c>backtest</c>.</summary>
internal sealed record BacktestDocument(string Schema, IReadOnlyList<BacktestEntry> Runs)
{
    public static BacktestDocument Of(IReadOnlyList<BacktestOutcome> outcomes) =>
        new("strategyhost/backtest/1", [.. outcomes.Select(BacktestEntry.Of)]);
}

internal sealed record BacktestEntry(
    string Strategy,
    string File,
    string? Data,
    string? Symbol,
    string? RunId,
    string Status,
    SandboxEntry? Sandbox,
    IReadOnlyList<DiagnosticEntry> Diagnostics,
    RunError? Error,
    [property: JsonConverter(typeof(MetricsConverter))] PerformanceMetrics? Metrics,
    ArtifactsEntry? Artifacts,
    TimingEntry Timing,
    IReadOnlyList<Period>? Breakdown)
{
    public static BacktestEntry Of(BacktestOutcome outcome) => new(
        outcome.Strategy.Name,
        outcome.Strategy.File,
        outcome.Data?.File,
        outcome.Data?.Data.Bars.Symbol,
        outcome.Run?.RunId,
        outcome.Status.ToName(),
        outcome.Sandbox is { } kind ? new SandboxEntry(kind.ToName(), outcome.Image) : null,
        DiagnosticEntry.From(outcome.Diagnostics),
        outcome.Error,
        outcome.Metrics,
        ArtifactsEntry.Of(outcome.Artifacts),
        TimingEntry.Of(outcome),
        outcome.Breakdown);
}

internal sealed record SandboxEntry(string Kind, string? Image);

internal sealed record ArtifactsEntry(string Trades, string EquityCurve, string Events, string Summary, string? Certificate, string? Report, string? OwnIndicators)
{
    public static ArtifactsEntry? Of(IReadOnlyDictionary<string, string> paths) => paths.Count == 0 ? null : new ArtifactsEntry(
        paths[ArtifactNames.Trades],
        paths[ArtifactNames.EquityCurve],
        paths[ArtifactNames.Events],
        paths[ArtifactNames.Summary],
        paths.GetValueOrDefault(CertificateFile.ArtifactName),
        paths.GetValueOrDefault(ReportFile.ArtifactName),
        paths.GetValueOrDefault(ArtifactNames.OwnIndicators));
}

/// <summary>Wall-clock milliseconds. Loading and compiling happen at the same time; a file of bars is loaded once for all strategies.</summary>
internal sealed record TimingEntry(double? LoadMs, double CompileMs, double? SandboxMs, double? EngineMs, double? WriteMs, double? BarsPerSecond, double? ReportMs)
{
    public static TimingEntry Of(BacktestOutcome outcome) => new(
        Round(outcome.Data?.LoadMs),
        Round(outcome.Strategy.CompileMs)!.Value,
        Round(outcome.SandboxMs),
        Round(outcome.EngineMs),
        Round(outcome.WriteMs),
        outcome.BarsPerSecond is { } speed ? Math.Round(speed) : null,
        Round(outcome.ReportMs));

    private static double? Round(double? milliseconds) => milliseconds is { } value ? Math.Round(value, 3) : null;
}

/// <summary>The metrics with their own names, a number or null each.</summary>
internal sealed class MetricsConverter : JsonConverter<PerformanceMetrics>
{
    public override PerformanceMetrics Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("metrics are written, never read");

    public override void Write(Utf8JsonWriter writer, PerformanceMetrics value, JsonSerializerOptions options) =>
        MetricsJson.Write(writer, value);
}
