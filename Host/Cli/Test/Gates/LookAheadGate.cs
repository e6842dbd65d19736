using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>No decision depends on a bar after it.</summary>
internal sealed class LookAheadGate() : Gate(CheckName.LookAhead)
{
    /// <summary>The series is cut off at each of this many bars, which costs their square; streaming and other futures cover the rest.</summary>
    private const int TruncatedBars = 1_000;

    public override IReadOnlyList<CheckName> Needs => [CheckName.Backtest];

    public override CheckResult Run(StrategyUnderTest subject)
    {
        var proofs = subject.Data.Select(data => (Data: data, Entry: LookAheadJob.Run(subject.Runner, subject.Strategy, data, subject.Parameters, subject.Settings.Run, TruncatedBars))).ToArray();
        var coverage = proofs[0].Entry.Coverage;
        return CheckResult.Of(
            [.. proofs.SelectMany(proof => Judge(subject, proof.Data, proof.Entry))],
            coverage is null ? null : $"{coverage.Decisions} decisions: cut off at {coverage.TruncatedBars} bars, {coverage.StreamedBars} one by one, {coverage.Futures} other futures");
    }

    private static IEnumerable<Finding> Judge(StrategyUnderTest subject, LoadedBars data, LookAheadEntry entry)
    {
        if (entry.CounterExample is { } example)
            yield return Reduced(subject, data, example);
        else if (entry.Status != LookAheadEntry.Ok)
            yield return NotProved(subject, entry);
    }

    private static Finding Reduced(StrategyUnderTest subject, LoadedBars data, CounterExampleEntry example)
    {
        var finding = new Finding($"A decision depends on bars after it. At the close of bar {example.Bar} it decided {example.Decided}; {Condition(example)} it decided {example.WithoutFuture}.")
        {
            FailureClass = FailureClass.LookAhead,
            Bar = example.Bar,
            Time = example.Time,
            Reproduce = subject.Reproduce.Verb("lookahead"),
        };
        return MinimalBars.Find(subject, CheckName.LookAhead, data, RunReturns.SmallestLookAhead, example.FutureBar ?? example.Bar) is { } smallest
            ? finding with { Fixture = ProjectFolder.Display(smallest.Path), Reproduce = subject.Reproduce.Verb("lookahead", smallest.Path) }
            : finding;
    }

    private static string Condition(CounterExampleEntry example) =>
        example.FutureBar is { } future ? $"without bar {future}" : $"with other bars after bar {example.LastKnownBar}";

    private static Finding NotProved(StrategyUnderTest subject, LookAheadEntry entry)
    {
        var (failure, cause) = entry.Status switch
        {
            _ when entry.Status == RunStatus.Timeout.ToName() => (FailureClass.Timeout, RootCause.DataSize),
            _ when entry.Status == RunStatus.Memory.ToName() => (FailureClass.SandboxError, RootCause.Memory),
            _ => (FailureClass.LookAhead, (RootCause?)null),
        };
        return new Finding($"Not proved: {entry.Error?.Message ?? entry.Status}")
        {
            FailureClass = failure,
            RootCause = cause,
            Reproduce = subject.Reproduce.Verb("lookahead"),
        };
    }
}
