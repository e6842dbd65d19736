using StrategyHost.Agents.Tester;
using StrategyHost.Analyzers.Secrets;
using StrategyHost.SimBroker.Certificates;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>No secret stands in the source, in what the run wrote, or in what the tests said.</summary>
internal sealed class SecretsGate() : StaticGate(CheckName.Secrets)
{
    public override IReadOnlyList<CheckName> Uses => [CheckName.Tests, CheckName.Backtest];

    public override CheckResult Run(StrategyUnderTest subject)
    {
        var source = base.Run(subject).Findings;
        var files = subject.Backtests.SelectMany(run => run.Artifacts.Values).Concat(subject.Fixtures.Values).ToArray();
        string[] hashes = [.. files.Select(ArtifactHashes.OfFile)];
        var written = files.SelectMany(file => SecretScan.OfFile(file, hashes))
            .Concat(subject.Tests.SelectMany(Texts))
            .Select(finding => finding with
            {
                File = finding.File is { } file ? ProjectFolder.Display(file) : null,
                Reproduce = subject.Reproduce.Test(CheckName.Secrets),
            });
        return CheckResult.Of([.. source, .. written], $"the source, {Count(files.Length, "file")} and what {Count(subject.Tests.Count, "test")} said");
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";

    protected override bool IsMine(string id) => IsSecret(id);

    private static IEnumerable<Finding> Texts(TestOutcome test) => ((string?[])[test.Message, test.Stdout, test.TestName])
        .OfType<string>()
        .SelectMany(text => SecretScan.OfText(text, $"what the test {SecretScanner.Redact(test.TestName)} says"));
}
