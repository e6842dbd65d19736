using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>Writes the certificate of a run beside its artifacts.</summary>
internal static class CertificateIssuer
{
    /// <returns>The outcome with the certificate's path; as it was where the run left no artifacts.</returns>
    public static BacktestOutcome Issue(BacktestOutcome outcome, RunSettings settings)
    {
        if (outcome is not { Run: { } run, Data: { } data, Artifacts.Count: > 0 })
            return outcome;
        var directory = Path.GetDirectoryName(outcome.Artifacts[ArtifactNames.Summary])!;
        var certificate = Describe(outcome, data, run, settings, ArtifactHashes.OfDirectory(directory));
        var path = Path.Combine(directory, CertificateFile.FileName);
        ArtifactFolder.WriteWhole(path, CertificateFile.Write(certificate));
        return outcome with
        {
            Artifacts = new OrderedDictionary<string, string>(outcome.Artifacts, StringComparer.Ordinal) { [CertificateFile.ArtifactName] = path },
        };
    }

    private static Certificate Describe(
        BacktestOutcome outcome, LoadedBars data, RunDigest run, RunSettings settings, SortedDictionary<string, string> artifacts) => new()
        {
            RunId = run.RunId,
            Strategy = outcome.Strategy.Name,
            Source = new CertifiedSource(outcome.Strategy.Result.SourceSha256, Hint(outcome.Strategy.File)),
            ReferenceSetSha256 = outcome.Strategy.Result.Image!.ReferenceSetSha256,
            AssemblySha256 = outcome.Strategy.Result.Image.AssemblySha256,
            Engine = MachineFacts.Engine,
            Data = new CertifiedData
            {
                Sha256 = data.Data.Sha256,
                Path = Hint(data.File),
                Rows = data.Data.Rows,
                Bars = data.Data.Bars.Count,
                Symbol = data.Data.Bars.Symbol,
                Range = settings.Read.Range == DateRange.All ? "" : settings.Read.Range.ToString(),
                Repair = settings.Read.Repair != RepairKinds.None,
            },
            Parameters = new SortedDictionary<string, string>(run.Parameters.ToDictionary(), StringComparer.Ordinal),
            Broker = settings.Broker,
            Seed = settings.Seed,
            Budgets = BudgetLimits.Default,
            Platform = MachineFacts.Platform,
            Sandbox = new CertifiedSandbox(outcome.Sandbox!.Value.ToName(), outcome.Image),
            Artifacts = artifacts,
        };

    private static string Hint(string path) => ProjectFolder.Display(path).Replace('\\', '/');
}
