using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>The same run in other isolations and surroundings gives the same bytes.</summary>
internal sealed class DeterminismGate() : Gate(CheckName.Determinism)
{
    public override IReadOnlyList<CheckName> Needs => [CheckName.Backtest];

    public override CheckResult Run(StrategyUnderTest subject)
    {
        StrategyRunRequest[] requests = [.. subject.Data.Select(data => subject.Strategy.ToRequest(data, subject.Parameters, subject.Settings.Run))];
        using var others = SandboxSelector.SelectOthers(subject.Settings.Run.Sandbox, subject.Runner.Kind, subject.Settings.Run.Container);
        var document = DeterminismCheck.Run(subject.Strategy.Name, requests, Place.All([subject.Runner, .. others.Runners]), subject.Settings.Run.Limits);
        return CheckResult.Of([.. Judge(subject, document)], $"{document.Runs.Count} processes, {document.Artifacts.Count} artifacts each");
    }

    private IEnumerable<Finding> Judge(StrategyUnderTest subject, DeterminismDocument document)
    {
        if (document.Status == DeterminismDocument.Ok)
            yield break;
        if (document.Status == PlacedRun.Broken)
        {
            yield return subject.SandboxFailed(Name, document.Message ?? "A sandbox failed.");
            yield break;
        }

        var difference = document.FirstDifference;
        yield return new Finding(document.Status == DeterminismDocument.NonDeterministic
            ? $"The same run gave something else in {document.DifferentRun}. {document.Message}{(difference is null ? "" : $" The first difference is line {difference.Line} of {difference.Artifact}.")}".Trim()
            : $"The run did not come to its end again: {document.Status}: {document.Message}")
        {
            FailureClass = FailureClass.NonDeterministic,
            Trace = difference is null ? null : $"as usual:  {difference.First}\nelsewhere: {difference.Second}",
            Reproduce = subject.Reproduce.Test(Name),
        };
    }
}
