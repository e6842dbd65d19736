using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.SimBroker.Certificates;

internal sealed class CertificateFileTests
{
    private static readonly Certificate Sample = new()
    {
        RunId = "0123456789ab",
        Strategy = "SmaCross",
        Source = new CertifiedSource("aa", "Strategies/SmaCross.cs"),
        ReferenceSetSha256 = "bb",
        AssemblySha256 = "cc",
        Engine = new(StringComparer.Ordinal) { ["StrategyHost.Trading"] = new("0.1.0", "dd"), ["StrategyHost.Abstractions"] = new("0.1.0", "ee") },
        Data = new CertifiedData { Sha256 = "ff", Path = "bärs.csv", Rows = 10, Bars = 9, Symbol = "BARS", Range = "20240101-", Repair = true },
        Parameters = new(StringComparer.Ordinal) { ["Slow"] = "30", ["Fast"] = "0.1" },
        Broker = new BrokerOptions { CommissionValue = 0.1, StartingBalance = 1e6 },
        Seed = -7,
        Budgets = new BudgetLimits { StepsPerBar = 1, StepsPerRun = 2, AllocationPerBar = 3, AllocationPerRun = 4, StackBytes = 5 },
        Platform = new CertifiedPlatform(".NET 10.0.0", "linux-x64", "avx2,fma"),
        Sandbox = new CertifiedSandbox("docker", "sha256:1"),
        Artifacts = new(StringComparer.Ordinal) { ["trades"] = "11", ["events"] = "22" },
    };

    private const string Body =
        """
          "artifacts": {
            "events": "22",
            "trades": "11"
          },
          "assembly_sha256": "cc",
          "broker": {
            "allow_stop_loosening": false,
            "commission": "percent_of_notional",
            "commission_minimum": 0,
            "commission_value": 0.1,
            "fill_timing": "next_open",
            "intrabar_log": false,
            "intrabar_policy": "stop_first",
            "leverage": 1,
            "lot_size": 1,
            "lot_step": 0,
            "margin_call_pct": 0,
            "max_volume": 0,
            "point_size": 0.01,
            "position_mode": "hedging",
            "seed": 42,
            "slippage": "none",
            "slippage_value": 0,
            "starting_balance": 1000000,
            "stop_out_pct": 0,
            "tick_size": 0,
            "volume_cap_pct": 0
          },
          "budgets": {
            "allocation_per_bar": 3,
            "allocation_per_run": 4,
            "stack_bytes": 5,
            "steps_per_bar": 1,
            "steps_per_run": 2
          },
          "data": {
            "bars": 9,
            "path": "bärs.csv",
            "range": "20240101-",
            "repair": true,
            "rows": 10,
            "sha256": "ff",
            "symbol": "BARS"
          },
          "engine": {
            "StrategyHost.Abstractions": {
              "sha256": "ee",
              "version": "0.1.0"
            },
            "StrategyHost.Trading": {
              "sha256": "dd",
              "version": "0.1.0"
            }
          },
          "parameters": {
            "Fast": "0.1",
            "Slow": "30"
          },
          "platform": {
            "architecture": "linux-x64",
            "cpu": "avx2,fma",
            "runtime": ".NET 10.0.0"
          },
          "reference_set_sha256": "bb",
          "run_id": "0123456789ab",
          "sandbox": {
            "image": "sha256:1",
            "kind": "docker"
          },
          "schema": "strategyhost/certificate/1",
          "seed": -7,
        HASH  "source": {
            "path": "Strategies/SmaCross.cs",
            "sha256": "aa"
          },
          "strategy": "SmaCross"
        """;

    [Test]
    public void The_text_is_canonical_and_carries_the_hash_of_the_rest()
    {
        var rest = "{\n" + Body.ReplaceLineEndings("\n").Replace("HASH", "", StringComparison.Ordinal) + "\n}\n";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rest)));
        var whole = rest.Replace("  \"source\": {", $"  \"sha256\": \"{hash}\",\n  \"source\": {{", StringComparison.Ordinal);
        Assert.That(Encoding.UTF8.GetString(CertificateFile.Write(Sample)), Is.EqualTo(whole));
    }

    [Test]
    public void What_is_written_is_read_back()
    {
        var read = CertificateFile.Read(CertificateFile.Write(Sample));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(CertificateVerifier.FindFirstDifference(Sample, read), Is.Null);
        Assert.That(read.Broker, Is.EqualTo(Sample.Broker));
        Assert.That(read.Data, Is.EqualTo(Sample.Data));
        Assert.That(read.Source, Is.EqualTo(Sample.Source));
    }

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(32)]
    [TestCase(128)]
    public void No_byte_can_be_changed(int bit)
    {
        var bytes = CertificateFile.Write(Sample);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= (byte)bit;
            Assert.That(() => CertificateFile.Read(bytes), Throws.InstanceOf<CertificateException>(), string.Create(CultureInfo.InvariantCulture, $"byte {i}"));
            bytes[i] ^= (byte)bit;
        }
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("""{"schema":"strategyhost/certificate/2"}""")]
    [TestCase("""{"schema":"strategyhost/certificate/1","seed":"x"}""")]
    [TestCase("""{"schema":"strategyhost/certificate/1","surprise":1}""")]
    public void What_is_no_certificate_is_refused(string text) =>
        Assert.That(() => CertificateFile.Read(Encoding.UTF8.GetBytes(text)), Throws.InstanceOf<CertificateException>());

    [Test]
    public void Nothing_can_be_appended() =>
        Assert.That(() => CertificateFile.Read([.. CertificateFile.Write(Sample), (byte)'\n']), Throws.InstanceOf<CertificateException>());
}
