using System.Globalization;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Certificates;

internal sealed class CertificateVerifierTests
{
    private SmallChain _chain = null!;

    [SetUp]
    public void MakeChain() => _chain = new SmallChain();

    [TearDown]
    public void RemoveChain() => _chain.Dispose();

    [Test]
    public void What_did_not_change_is_verified()
    {
        Assert.That(CertificateVerifier.FindFirstDifference(_chain.Original, _chain.Certify()), Is.Null);
        Assert.That(CertificateVerifier.FindFirstDifference(_chain.Original, _chain.Folder), Is.Null);
    }

    [Test]
    public void Every_byte_of_source_data_and_assembly_counts()
    {
        foreach (var (bytes, link) in ((byte[], string)[])[(_chain.Source, "source.sha256"), (_chain.Data, "data.sha256"), (_chain.Assembly, "assembly_sha256")])
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] ^= 1;
                var difference = CertificateVerifier.FindFirstDifference(_chain.Original, _chain.Certify());
                bytes[i] ^= 1;
                Assert.That(difference?.Link, Is.EqualTo(link), string.Create(CultureInfo.InvariantCulture, $"byte {i}"));
                Assert.That(difference!.IsOutcome, Is.False);
            }
        }
    }

    [TestCase(ArtifactNames.Trades)]
    [TestCase(ArtifactNames.EquityCurve)]
    [TestCase(ArtifactNames.Events)]
    [TestCase(ArtifactNames.Summary)]
    public void Every_byte_of_an_artifact_counts(string artifact)
    {
        var bytes = File.ReadAllBytes(_chain.PathOf(artifact));
        Assert.That(bytes, Has.Length.GreaterThan(100));
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 4;
            File.WriteAllBytes(_chain.PathOf(artifact), bytes);
            bytes[i] ^= 4;
            var difference = CertificateVerifier.FindFirstDifference(_chain.Original, _chain.Folder);
            Assert.That(difference?.Link, Is.EqualTo("artifacts." + artifact), string.Create(CultureInfo.InvariantCulture, $"byte {i}"));
            Assert.That(difference!.IsOutcome, Is.True);
        }
    }

    [Test]
    public void A_missing_artifact_is_named()
    {
        File.Delete(_chain.PathOf(ArtifactNames.Trades));
        var difference = CertificateVerifier.FindFirstDifference(_chain.Original, _chain.Folder);
        Assert.That(difference, Is.EqualTo(new CertificateDifference("artifacts.trades", _chain.Original.Artifacts["trades"], null)));
    }

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("seed", certificate => certificate with { Seed = 43 });
        yield return Change("broker.leverage", certificate => certificate with { Broker = new BrokerOptions { Leverage = 2 } });
        yield return Change("broker.fill_timing", certificate => certificate with { Broker = new BrokerOptions { FillTiming = FillTiming.Close } });
        yield return Change("parameters.Fast", certificate => certificate with { Parameters = new() { ["Fast"] = "11" } });
        yield return Change("parameters.Slow", certificate => certificate with { Parameters = new() { ["Fast"] = "10", ["Slow"] = "30" } });
        yield return Change("budgets.steps_per_bar", certificate => certificate with { Budgets = certificate.Budgets with { StepsPerBar = 1 } });
        yield return Change("platform.runtime", certificate => certificate with { Platform = certificate.Platform with { Runtime = ".NET 10.0.1" } });
        yield return Change("platform.cpu", certificate => certificate with { Platform = certificate.Platform with { Cpu = "baseline" } });
        yield return Change("reference_set_sha256", certificate => certificate with { ReferenceSetSha256 = "0" });
        yield return Change("engine.StrategyHost.SimBroker.version", certificate => certificate with { Engine = new() { ["StrategyHost.SimBroker"] = certificate.Engine["StrategyHost.SimBroker"] with { Version = "0.2.0" } } });
        yield return Change("data.symbol", certificate => certificate with { Data = certificate.Data with { Symbol = "OTHER" } });
        yield return Change("data.rows", certificate => certificate with { Data = certificate.Data with { Rows = 10 } });
        yield return Change("data.range", certificate => certificate with { Data = certificate.Data with { Range = "20240101-" } });
        yield return Change("data.repair", certificate => certificate with { Data = certificate.Data with { Repair = true } });
        yield return Change("strategy", certificate => certificate with { Strategy = "Other" });
        yield return Change("run_id", certificate => certificate with { RunId = "ba9876543210" });
    }

    [TestCaseSource(nameof(Changes))]
    public void Every_option_counts(string link, Func<Certificate, Certificate> change) =>
        Assert.That(CertificateVerifier.FindFirstDifference(_chain.Original, change(_chain.Original))?.Link, Is.EqualTo(link));

    [Test]
    public void The_cause_is_named_before_its_effects()
    {
        var changed = _chain.Original with { Seed = 1, Sandbox = new CertifiedSandbox("docker", null), Artifacts = [], AssemblySha256 = "0" };
        Assert.That(CertificateVerifier.FindFirstDifference(_chain.Original, changed)?.Link, Is.EqualTo("assembly_sha256"));
    }

    [Test]
    public void Where_a_file_lies_does_not_count() =>
        Assert.That(
            CertificateVerifier.FindFirstDifference(_chain.Original, _chain.Original with { Source = _chain.Original.Source with { Path = "elsewhere.cs" } }),
            Is.Null);

    [Test]
    public void The_isolation_does_not_count() =>
        Assert.That(
            CertificateVerifier.FindFirstDifference(_chain.Original, _chain.Original with { Sandbox = new CertifiedSandbox("docker", "strategyhost/runner:1") }),
            Is.Null);

    private static TestCaseData Change(string link, Func<Certificate, Certificate> change) => new TestCaseData(link, change).SetArgDisplayNames(link);
}
