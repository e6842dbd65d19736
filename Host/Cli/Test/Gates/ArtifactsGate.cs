using StrategyHost.Agents.Tester;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>What the backtest wrote is there, by its schema, in order of time, and without contradiction.</summary>
internal sealed class ArtifactsGate() : Gate(CheckName.Artifacts)
{
    public override IReadOnlyList<CheckName> Needs => [CheckName.Backtest];

    public override CheckResult Run(StrategyUnderTest subject)
    {
        string[] folders = [.. subject.Backtests.Where(run => run.Artifacts.Count > 0).Select(run => Path.GetDirectoryName(run.Artifacts[ArtifactNames.Summary])!)];
        return CheckResult.Of(
            [.. folders.SelectMany(ArtifactCheck.Run).Select(finding => finding with { File = ProjectFolder.Display(finding.File!), Reproduce = ReproduceCommand.Validate(Path.GetDirectoryName(finding.File!)!) })],
            $"{folders.Length * (ArtifactNames.Files.Count + 1)} files");
    }
}
