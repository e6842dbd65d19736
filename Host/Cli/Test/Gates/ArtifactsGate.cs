using StrategyHost.Agents.Tester;
using StrategyHost.SimBroker.Certificates;
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
            [.. folders.SelectMany(ArtifactCheck.Run).Select(finding => finding with { File = ProjectFolder.Display(finding.File!), Reproduce = Reproduce(subject, finding.File!) })],
            $"{folders.Length * (ArtifactNames.Files.Count + 1)} files");
    }

    private static string Reproduce(StrategyUnderTest subject, string file) => Path.GetFileName(file) switch
    {
        CertificateFile.FileName => ReproduceCommand.Validate(file, CertificateFile.ArtifactName),
        var name when name == ArtifactNames.Files[ArtifactNames.Summary] => ReproduceCommand.Validate(file, ArtifactNames.Summary),
        _ => subject.Reproduce.Test(CheckName.Artifacts),
    };
}
