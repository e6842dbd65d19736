using StrategyHost.Host.Cli.Backtest;
using StrategyHost.SimBroker.Proofs;
using StrategyHost.Trading;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>The JSON document of <c>lookahead</c>.</summary>
internal sealed record LookAheadDocument(string Schema, bool Passed, IReadOnlyList<LookAheadEntry> Proofs);

/// <summary>The proof of one strategy over one data file.</summary>
/// <param name="Strategy">Class name.</param>
/// <param name="File">Its file.</param>
/// <param name="Data">The data file; null where the strategy was refused.</param>
/// <param name="Status"><c>ok</c>, <c>look_ahead</c>, <c>refused</c>, <c>failed</c> or <c>timeout</c>.</param>
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
    IReadOnlyList<DiagnosticEntry> Diagnostics,
    RunError? Error,
    LookAheadCoverage? Coverage,
    CounterExampleEntry? CounterExample,
    double? ElapsedMs)
{
    public const string Ok = "ok";
    public const string LookAhead = "look_ahead";

    public static LookAheadEntry Refused(CompiledFile file) =>
        new(file.Name, file.File, null, "refused", DiagnosticEntry.From(file.Result.Diagnostics), null, null, null, null);

    public static LookAheadEntry TimedOut(CompiledFile file, LoadedBars data, TimeSpan limit) => new(
        file.Name, file.File, data.File, "timeout", DiagnosticEntry.From(file.Result.Diagnostics),
        new RunError("timeout", FormattableString.Invariant($"The proof took longer than {limit.TotalSeconds} s: give it fewer bars with --bars or --range, or raise --timeout."), null, null),
        null, null, limit.TotalMilliseconds);

    public static LookAheadEntry Of(CompiledFile file, LoadedBars data, LookAheadVerdict verdict, double elapsed) => new(
        file.Name,
        file.File,
        data.File,
        verdict.Finding is not null ? LookAhead : verdict.IsProved ? Ok : "failed",
        DiagnosticEntry.From(file.Result.Diagnostics),
        verdict.Finding is null && !verdict.IsProved ? Failure(verdict.Run) : null,
        verdict.Coverage,
        CounterExampleEntry.Of(verdict.Finding),
        Math.Round(elapsed, 3));

    private static RunError Failure(SessionResult run) => run.Budget is { } budget
        ? new RunError("budget", $"{budget.RuleId}: {budget.Message}", budget.Bar, budget.Method)
        : new RunError("strategy_error", $"{run.Failure!.Kind}: {run.Failure.Message}", run.Failure.Bar, run.Failure.Method);
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
    public static CounterExampleEntry? Of(LookAheadFinding? finding) => finding is null ? null : new CounterExampleEntry(
        finding.Probe.ToString().ToLowerInvariant(), finding.Bar, finding.Time, finding.LastKnownBar, finding.FutureBar, finding.Decided, finding.WithoutFuture);
}
