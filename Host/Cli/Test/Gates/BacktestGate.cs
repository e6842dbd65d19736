using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>The strategy runs over every data file to its end, and leaves its artifacts and certificate.</summary>
internal sealed class BacktestGate(StrategyRun run) : Gate(CheckName.Backtest)
{
    public override CheckResult Run(StrategyUnderTest subject)
    {
        subject.Backtests = [.. subject.Data.Select(data =>
            CertificateIssuer.Issue(run.Run(subject.Strategy, data, subject.Parameters, subject.Settings.Run, subject.Runner), subject.Settings.Run))];
        return CheckResult.Of([.. subject.Backtests.SelectMany(outcome => Judge(subject, outcome))], Note(subject));
    }

    private static string Note(StrategyUnderTest subject) =>
        string.Join("; ", subject.Backtests.Select(outcome => outcome.Run is { } done
            ? FormattableString.Invariant($"{outcome.Data!.Data.Bars.Symbol}: {done.Metrics[SimBroker.Reports.Metric.TotalTrades]:F0} trades over {done.Bars} bars{(done.Metrics.Explanation is { } why ? $", {why.Message}" : "")}")
            : $"{outcome.Data!.Data.Bars.Symbol}: {outcome.Status.ToName()}"));

    private IEnumerable<Finding> Judge(StrategyUnderTest subject, BacktestOutcome outcome)
    {
        if (outcome.Status == RunStatus.Ruined)
            yield return new Finding($"The account was ruined over {outcome.Data!.Data.Bars.Symbol}: its balance fell below zero, which ended the run.") { Reproduce = subject.Reproduce.Test(Name) };
        if (outcome.Failure is { } failure)
            yield return Reduced(subject, outcome.Data!, RunFailures.Of(failure, outcome.Strategy.File));
        else if (outcome.Error is { } error)
            yield return Explained(subject, outcome.Data!, RunFailures.Of(Name, Parse(error.Kind), error.Message, subject));
    }

    /// <summary>The strategy's own failure, with the smallest data that still shows it.</summary>
    private Finding Reduced(StrategyUnderTest subject, LoadedBars data, Finding finding)
    {
        finding = finding with
        {
            Time = finding.Bar is >= 0 and var bar && bar < data.Data.Bars.Count ? data.Data.Bars[bar].Time : null,
            Reproduce = subject.Reproduce.Test(Name),
        };
        if (MinimalBars.Find(subject, CheckName.Backtest, data, RunReturns.SmallestFailure, finding.Bar ?? 0) is not { } smallest)
            return finding with { RootCause = finding.RootCause == RootCause.Loop ? RootCause.DataSize : finding.RootCause };
        return finding with { Fixture = ProjectFolder.Display(smallest.Path), Reproduce = subject.Reproduce.Test(Name, smallest.Path, data.Data.Bars.Symbol) };
    }

    private Finding Explained(StrategyUnderTest subject, LoadedBars data, Finding finding) => finding with
    {
        RootCause = finding.FailureClass == FailureClass.Timeout ? finding.RootCause ?? TimeoutCause.Find(subject, data) : finding.RootCause,
        Reproduce = finding.Reproduce ?? subject.Reproduce.Test(Name),
    };

    private static RunOutcome Parse(string name) => Enum.GetValues<RunOutcome>().Single(outcome => outcome.ToName() == name);
}
