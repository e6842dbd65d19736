using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>The JSON document of <c>lookahead</c>.</summary>
internal sealed record LookAheadDocument(string Schema, bool Passed, IReadOnlyList<LookAheadEntry> Proofs);

/// <summary>The proof of one strategy over one data file.</summary>
/// <param name="Strategy">Class name.</param>
/// <param name="File">Its file.</param>
/// <param name="Data">The data file; null where the strategy was refused.</param>
/// <param name="Status"><c>ok</c>, <c>look_ahead</c>, <c>refused</c>, <c>failed</c>, <c>timeout</c> or <c>memory</c>.</param>
/// <param name="Sandbox">The isolation it ran in; null where the strategy was refused.</param>
/// <param name="Diagnostics">What the compiler says.</param>
/// <param name="Error">Why it could not be proved.</param>
/// <param name="Coverage">What was tried; null where nothing was.</param>
/// <param name="CounterExample">The decision that depends on the future.</param>
/// <param name="ElapsedMs">Wall-clock milliseconds of the proof.</param>
internal sealed record LookAheadEntry(
    string Strategy,
    string File,
    string? Data,
    string Status,
    SandboxEntry? Sandbox,
    IReadOnlyList<DiagnosticEntry> Diagnostics,
    RunError? Error,
    CoverageEntry? Coverage,
    CounterExampleEntry? CounterExample,
    double? ElapsedMs)
{
    public const string Ok = "ok";
    public const string LookAhead = "look_ahead";

    private const string Failed = "failed";

    public static LookAheadEntry Refused(CompiledFile file) => new(
        file.Name, file.File, null, "refused", null, DiagnosticEntry.From(file.Result.Diagnostics), null, null, null, null);

    /// <summary>What came back from a sandbox that did not fail itself.</summary>
    public static LookAheadEntry Of(CompiledFile file, LoadedBars data, IStrategyRunner runner, StrategyRunResult result)
    {
        var entry = new LookAheadEntry(
            file.Name,
            file.File,
            data.File,
            Failed,
            new SandboxEntry(runner.Kind.ToName(), runner.Image),
            DiagnosticEntry.From(file.Result.Diagnostics),
            null,
            null,
            null,
            Math.Round(result.SandboxMs, 3));
        return result.Outcome == RunOutcome.Ok ? entry.With(result.Runs[0]) : entry.With(result);
    }

    private LookAheadEntry With(StrategyRunResult result) => this with
    {
        Status = result.Outcome.ToStatus().ToName(),
        Error = new RunError(
            result.Outcome.ToName(),
            result.Outcome == RunOutcome.Timeout ? $"{result.Message} A proof takes less over fewer bars: --bars or --range." : result.Message,
            null,
            null),
    };

    private LookAheadEntry With(RunReport report) => this with
    {
        Status = report switch
        {
            { Failure: not null } => report.Outcome.ToStatus().ToName(),
            { LookAhead: null } => Failed,
            { LookAhead.CounterExample: not null } => LookAhead,
            _ => Ok,
        },
        Error = report switch
        {
            { Failure: { } failure } => new RunError(report.Outcome.ToName(), $"{failure.Kind}: {failure.Message}", failure.Bar, failure.Method),
            { LookAhead: null } => new RunError(RunOutcome.Protocol.ToName(), "the sandbox returned no proof", null, null),
            _ => null,
        },
        Coverage = CoverageEntry.Of(report.LookAhead),
        CounterExample = CounterExampleEntry.Of(report.LookAhead?.CounterExample),
    };
}

/// <summary>What a proof tried until it ended.</summary>
/// <param name="Bars">Number of bars of the series.</param>
/// <param name="Decisions">Decisions compared.</param>
/// <param name="TruncatedBars">Bars, from the first on, at which a run ended.</param>
/// <param name="StreamedBars">Bars that arrived one by one.</param>
/// <param name="RedrawnBars">Bars after which other futures followed.</param>
/// <param name="Futures">Number of those futures.</param>
internal sealed record CoverageEntry(int Bars, int Decisions, int TruncatedBars, int StreamedBars, int RedrawnBars, int Futures)
{
    public static CoverageEntry? Of(LookAheadReport? proof) => proof is null
        ? null
        : new CoverageEntry(proof.Bars, proof.Decisions, proof.TruncatedBars, proof.StreamedBars, proof.RedrawnBars, proof.Futures);
}

/// <summary>A decision that depends on bars after it.</summary>
/// <param name="Probe"><c>truncation</c>, <c>streaming</c> or <c>perturbation</c>.</param>
/// <param name="Bar">Index of the bar of the decision.</param>
/// <param name="Time">UTC open time of that bar.</param>
/// <param name="LastKnownBar">The last bar both runs had in common.</param>
/// <param name="FutureBar">The bar whose arrival changed the decision; null where it was several.</param>
/// <param name="Decided">What was decided with the future in place.</param>
/// <param name="WithoutFuture">What was decided without it.</param>
internal sealed record CounterExampleEntry(
    string Probe, int Bar, DateTime Time, int LastKnownBar, int? FutureBar, string Decided, string WithoutFuture)
{
    public static CounterExampleEntry? Of(LookAheadCounterExample? found) => found is null ? null : new CounterExampleEntry(
        found.Probe, found.Bar, new DateTime(found.TimeTicks, DateTimeKind.Utc), found.LastKnownBar, found.FutureBar, found.Decided, found.WithoutFuture);
}
