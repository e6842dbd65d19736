using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>No decision depends on a bar after it.</summary>
internal sealed class LookAheadGate() : Gate(CheckName.LookAhead)
{
    /// <summary>So many bars are left of the cut series where a strategy is too slow for all: a twenty-fifth of the work.</summary>
    private const int FewerBars = 1_000;

    public override IReadOnlyList<CheckName> Needs => [CheckName.Backtest];

    public override CheckResult Run(StrategyUnderTest subject)
    {
        var proofs = subject.Data.Select(data => (Data: data, Entry: Prove(subject, data))).ToArray();
        return CheckResult.Of([.. proofs.SelectMany(proof => Judge(subject, proof.Data, proof.Entry))], string.Join("; ", proofs.Select(proof => Note(proof.Data, proof.Entry))));
    }

    /// <summary>Cuts the series off at every bar in half of the time, or else at fewer bars in all of it.</summary>
    private static LookAheadEntry Prove(StrategyUnderTest subject, LoadedBars data)
    {
        var run = subject.Settings.Run;
        var all = Prove(run with { Limits = run.Limits with { Timeout = run.Limits.Timeout / 2 } }, LookAheadJob.DefaultBars);
        return all.Status == RunStatus.Timeout.ToName() ? Prove(run, FewerBars) : all;

        LookAheadEntry Prove(RunSettings settings, int bars) => LookAheadJob.Run(subject.Runner, subject.Strategy, data, subject.Parameters, settings, bars);
    }

    /// <summary>How far the proof goes: at bars where the series was not cut off, it rests on the other two ways.</summary>
    private static string Note(LoadedBars data, LookAheadEntry entry)
    {
        var symbol = data.Data.Bars.Symbol;
        if (entry is not { Coverage: { } coverage, CounterExample: null })
            return $"{symbol}: {entry.Status}";
        var cut = coverage.TruncatedBars < coverage.Bars ? $"the first {coverage.TruncatedBars} of {coverage.Bars} bars" : $"each of all {coverage.Bars} bars";
        return $"{symbol}: proved at {cut} by cutting the series off there, at {coverage.StreamedBars} bars by streaming, at {coverage.RedrawnBars} by {coverage.Futures} other futures; {coverage.Decisions} decisions stayed the same";
    }

    private IEnumerable<Finding> Judge(StrategyUnderTest subject, LoadedBars data, LookAheadEntry entry)
    {
        if (entry.CounterExample is { } example)
            yield return Reduced(subject, data, example);
        else if (entry.Status != LookAheadEntry.Ok)
            yield return NotProved(subject, entry);
    }

    private Finding Reduced(StrategyUnderTest subject, LoadedBars data, CounterExampleEntry example)
    {
        var finding = new Finding($"A decision depends on bars after it. At the close of bar {example.Bar} it decided {example.Decided}; {Condition(example)} it decided {example.WithoutFuture}.")
        {
            FailureClass = FailureClass.LookAhead,
            Bar = example.Bar,
            Time = example.Time,
            Reproduce = subject.Reproduce.Test(Name),
        };
        return MinimalBars.Find(subject, CheckName.LookAhead, data, RunReturns.SmallestLookAhead, example.FutureBar ?? example.Bar) is { } smallest
            ? finding with { Fixture = ProjectFolder.Display(smallest.Path), Reproduce = subject.Reproduce.Test(Name, smallest.Path, data.Data.Bars.Symbol) }
            : finding;
    }

    private static string Condition(CounterExampleEntry example) =>
        example.FutureBar is { } future ? $"without bar {future}" : $"with other bars after bar {example.LastKnownBar}";

    private Finding NotProved(StrategyUnderTest subject, LookAheadEntry entry)
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
            Reproduce = subject.Reproduce.Test(Name),
        };
    }
}
