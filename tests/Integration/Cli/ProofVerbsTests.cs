using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Certificates;

namespace StrategyHost.Integration.Cli;

internal sealed class ProofVerbsTests
{
    private const string Trades = "return market.Index % 7 == 0 && market.IsFlat ? OrderRequest.Buy(1, takeProfit: market.Close[^1] + 3) : null;";

    private Workspace _workspace = null!;

    [SetUp]
    public void MakeWorkspace() => _workspace = new Workspace();

    [TearDown]
    public void RemoveWorkspace() => _workspace.Dispose();

    [Test]
    public void Lookahead_proves_a_strategy_at_every_bar()
    {
        _workspace.WriteStrategy("Sound", Trades);
        var bars = _workspace.WriteBars();
        var text = CommandLineRun.Of(_workspace, "lookahead", "Sound", "--data", bars);
        var json = CommandLineRun.Of(_workspace, "lookahead", "Sound", "--data", bars, "--json");

        var proof = json.Json().GetProperty("proofs")[0];
        using var scope = Assert.EnterMultipleScope();
        Assert.That(json.ExitCode, Is.Zero, json.Out + json.Error);
        Assert.That(json.Json().GetProperty("schema").GetString(), Is.EqualTo("strategyhost/lookahead/1"));
        Assert.That(json.Json().GetProperty("passed").GetBoolean(), Is.True);
        Assert.That(proof.GetProperty("status").GetString(), Is.EqualTo("ok"));
        Assert.That(proof.GetProperty("coverage").GetProperty("truncated_bars").GetInt32(), Is.EqualTo(50));
        Assert.That(proof.GetProperty("coverage").GetProperty("decisions").GetInt32(), Is.GreaterThan(3));
        Assert.That(text.Out, Does.StartWith("Sound: no look-ahead."));
    }

    [Test]
    public void Lookahead_does_not_call_proved_what_was_refused_or_failed()
    {
        _workspace.WriteStrategy("Broken", "return market.Nonsense;");
        _workspace.WriteStrategy("Thrower", "return market.Index == 7 ? throw new InvalidOperationException(\"no idea\") : null;");
        var run = CommandLineRun.Of(_workspace, "lookahead", "Broken", "Thrower", "--data", _workspace.WriteBars(), "--json");

        var proofs = run.Json().GetProperty("proofs");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(proofs[0].GetProperty("status").GetString(), Is.EqualTo("refused"));
        Assert.That(proofs[1].GetProperty("status").GetString(), Is.EqualTo("failed"));
        Assert.That(proofs[1].GetProperty("error").GetProperty("bar").GetInt32(), Is.EqualTo(7));
    }

    [Test]
    public void A_run_can_be_verified()
    {
        var certificate = Backtest("--param", "Size=2", "--seed", "9", "--commission", "0.002", "--range", "20240101-20240103");
        var run = CommandLineRun.Of(_workspace, "verify", certificate, "--json");
        var folder = CommandLineRun.Of(_workspace, "verify", Path.GetDirectoryName(certificate)!);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Error);
        Assert.That(run.Json().GetProperty("schema").GetString(), Is.EqualTo("strategyhost/verify/1"));
        Assert.That(run.Json().GetProperty("status").GetString(), Is.EqualTo("ok"));
        Assert.That(folder.Out, Does.StartWith("Verified: Sound"));
    }

    [TestCase("certificate")]
    [TestCase("source")]
    [TestCase("data")]
    [TestCase("trades")]
    [TestCase("equity_curve")]
    [TestCase("events")]
    [TestCase("summary")]
    public void A_changed_byte_is_found_and_its_file_named(string file)
    {
        var certificate = Backtest();
        var path = file switch
        {
            "certificate" => certificate,
            "source" => Path.Combine(_workspace.Strategies, "Sound.cs"),
            "data" => _workspace.PathOf("rising.csv"),
            "events" => Path.Combine(Path.GetDirectoryName(certificate)!, "events.log"),
            "summary" => Path.Combine(Path.GetDirectoryName(certificate)!, "summary.json"),
            _ => Path.Combine(Path.GetDirectoryName(certificate)!, file + ".csv"),
        };
        var link = file switch { "certificate" => file, "source" or "data" => file + ".sha256", _ => "artifacts." + file };
        var bytes = File.ReadAllBytes(path);
        foreach (var at in (int[])[0, bytes.Length / 2, bytes.Length - 1])
        {
            bytes[at] ^= 1;
            File.WriteAllBytes(path, bytes);
            bytes[at] ^= 1;
            var run = CommandLineRun.Of(_workspace, "verify", certificate, "--json");
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Out);
            Assert.That(run.Json().GetProperty("status").GetString(), Is.EqualTo("different"));
            Assert.That(run.Json().GetProperty("link").GetString(), Is.EqualTo(link));
        }
    }

    [TestCase("certificate")]
    [TestCase("source")]
    [TestCase("data")]
    public void Every_changed_byte_of_what_is_read_is_found(string file)
    {
        var certificate = Backtest();
        var path = file switch
        {
            "certificate" => certificate,
            "source" => Path.Combine(_workspace.Strategies, "Sound.cs"),
            _ => _workspace.PathOf("rising.csv"),
        };
        using var host = Host.HostComposition.Build(new Host.Cli.CliOutput(TextWriter.Null, TextWriter.Null, outputIsTerminal: false), settings: _workspace.Settings);
        var verification = host.Services.GetRequiredService<Verification>();
        var bytes = File.ReadAllBytes(path);
        var random = new DeterministicRandom(7);
        for (var at = 0; at < bytes.Length; at++)
        {
            var mask = (byte)random.Next(1, 256);
            bytes[at] ^= mask;
            File.WriteAllBytes(path, bytes);
            bytes[at] ^= mask;
            var document = verification.Run(new VerifyRequest(certificate, null, null, SandboxChoice.None, SandboxLimits.Default));
            Assert.That(document.Status, Is.EqualTo(Verification.Different), $"byte {at} with {mask}");
            Assert.That(document.Link, Is.EqualTo(file == "certificate" ? file : file + ".sha256"));
        }
    }

    private static IEnumerable<TestCaseData> Claims()
    {
        yield return Claim("reference_set_sha256", certificate => certificate with { ReferenceSetSha256 = Flipped(certificate.ReferenceSetSha256) });
        yield return Claim("assembly_sha256", certificate => certificate with { AssemblySha256 = Flipped(certificate.AssemblySha256) });
        yield return Claim("strategy", certificate => certificate with { Strategy = "Other" });
        yield return Claim("engine.StrategyHost.SimBroker.sha256", certificate => With(certificate, engine => engine["StrategyHost.SimBroker"] = engine["StrategyHost.SimBroker"] with { Sha256 = "0" }));
        yield return Claim("engine.StrategyHost.Sandbox.Runner.version", certificate => With(certificate, engine => engine["StrategyHost.Sandbox.Runner"] = engine["StrategyHost.Sandbox.Runner"] with { Version = "9.9.9" }));
        yield return Claim("data.rows", certificate => certificate with { Data = certificate.Data with { Rows = 49 } });
        yield return Claim("data.bars", certificate => certificate with { Data = certificate.Data with { Bars = 49 } });
        yield return Claim("data.bars", certificate => certificate with { Data = certificate.Data with { Range = "20240102-" } });
        yield return Claim("data.symbol", certificate => certificate with { Data = certificate.Data with { Symbol = "RISINH" } });
        yield return Claim("parameters.Size", certificate => certificate with { Parameters = new(StringComparer.Ordinal) { ["Size"] = "2" } });
        yield return Claim("broker.leverage", certificate => certificate with { Broker = certificate.Broker with { Leverage = certificate.Broker.Leverage + 1 } });
        yield return Claim("broker.seed", certificate => certificate with { Broker = certificate.Broker with { Seed = certificate.Broker.Seed + 1 } });
        yield return Claim("broker.starting_balance", certificate => certificate with { Broker = certificate.Broker with { StartingBalance = certificate.Broker.StartingBalance + 1 } });
        yield return Claim("seed", certificate => certificate with { Seed = certificate.Seed + 1 });
        yield return Claim("budgets.steps_per_bar", certificate => certificate with { Budgets = certificate.Budgets with { StepsPerBar = 1 } });
        yield return Claim("budgets.stack_bytes", certificate => certificate with { Budgets = certificate.Budgets with { StackBytes = 1 } });
        yield return Claim("run_id", certificate => certificate with { RunId = "0123456789ab" });
        yield return Claim("platform.runtime", certificate => certificate with { Platform = certificate.Platform with { Runtime = "another" } });
        yield return Claim("platform.architecture", certificate => certificate with { Platform = certificate.Platform with { Architecture = "another" } });
        yield return Claim("platform.cpu", certificate => certificate with { Platform = certificate.Platform with { Cpu = "another" } });
        foreach (var artifact in (string[])["trades", "equity_curve", "events", "summary"])
        {
            yield return Claim("artifacts." + artifact, certificate => certificate with
            {
                Artifacts = new(certificate.Artifacts, StringComparer.Ordinal) { [artifact] = Flipped(certificate.Artifacts[artifact]) },
            });
        }
    }

    /// <summary>Who forges a certificate can give it a hash that fits; each of its claims is still held against the run made again.</summary>
    [TestCaseSource(nameof(Claims))]
    public void A_false_claim_with_a_seal_that_fits_is_named(string link, Func<Certificate, Certificate> forge)
    {
        var path = Backtest();
        File.WriteAllBytes(path, CertificateFile.Write(forge(CertificateFile.Read(File.ReadAllBytes(path)))));
        var run = CommandLineRun.Of(_workspace, "verify", path, "--json");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.AnyOf(1, 5), run.Out);
        Assert.That(run.Json().GetProperty("link").GetString(), Is.EqualTo(link));
    }

    [Test]
    public void Inputs_are_found_where_they_were_moved_to_or_asked_for()
    {
        var certificate = Backtest();
        var (source, data) = (_workspace.PathOf("moved.cs"), _workspace.PathOf("moved.csv"));
        File.Move(Path.Combine(_workspace.Strategies, "Sound.cs"), source);
        File.Move(_workspace.PathOf("rising.csv"), data);
        var lost = CommandLineRun.Of(_workspace, "verify", certificate);
        var found = CommandLineRun.Of(_workspace, "verify", certificate, "--source", source, "--data", data);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(lost.ExitCode, Is.EqualTo(2));
        Assert.That(lost.Error, Does.Contain("--source FILE"));
        Assert.That(found.ExitCode, Is.Zero, found.Out + found.Error);
    }

    [Test]
    public void A_certificate_that_claims_other_artifacts_shows_a_run_that_is_not_deterministic()
    {
        var certificate = Backtest();
        var trades = Path.Combine(Path.GetDirectoryName(certificate)!, "trades.csv");
        File.AppendAllText(trades, "one trade more\n");
        var read = CertificateFile.Read(File.ReadAllBytes(certificate));
        read.Artifacts["trades"] = ArtifactHashes.OfFile(trades);
        File.WriteAllBytes(certificate, CertificateFile.Write(read));
        var run = CommandLineRun.Of(_workspace, "verify", certificate, "--json");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Json().GetProperty("status").GetString(), Is.EqualTo("non_deterministic"));
        Assert.That(run.Json().GetProperty("link").GetString(), Is.EqualTo("artifacts.trades"));
        Assert.That(run.Json().GetProperty("first_difference").GetProperty("first").GetString(), Is.EqualTo("one trade more"));
    }

    [Test]
    public void Verify_without_a_certificate_is_wrong_usage() =>
        Assert.That(CommandLineRun.Of(_workspace, "verify", _workspace.PathOf("none.json")).ExitCode, Is.EqualTo(2));

    [Test]
    public void Determinism_holds_in_all_surroundings()
    {
        var source = _workspace.WriteStrategy("Chance", "return market.IsFlat && Rng.NextDouble() < 0.2 ? OrderRequest.Buy(1, takeProfit: market.Close[^1] + 3) : null;");
        var run = CommandLineRun.Of(_workspace, "determinism", source, "--data", _workspace.WriteBars(), "--data", _workspace.WriteBars("longer.csv", 80), "--symbol", "ONE", "--seed", "5", "--slippage", "random:3", "--json");
        var document = run.Json();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Error);
        Assert.That(document.GetProperty("schema").GetString(), Is.EqualTo("strategyhost/determinism/1"));
        Assert.That(document.GetProperty("status").GetString(), Is.EqualTo("ok"));
        Assert.That(document.GetProperty("runs").GetArrayLength(), Is.GreaterThanOrEqualTo(6));
        Assert.That(document.GetProperty("artifacts").EnumerateObject().Count(), Is.EqualTo(8), "four of each file, although both are of one symbol");
        Assert.That(document.GetProperty("first_difference").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Determinism_of_a_strategy_that_fails_is_no_result()
    {
        var source = _workspace.WriteStrategy("Thrower", "throw new InvalidOperationException(\"no idea\");");
        var run = CommandLineRun.Of(_workspace, "determinism", source, "--data", _workspace.WriteBars());
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("Thrower: failed: InvalidOperationException: no idea"));
    }

    private static TestCaseData Claim(string link, Func<Certificate, Certificate> forge) => new TestCaseData(link, forge).SetArgDisplayNames(link);

    private static string Flipped(string hash) => (hash[0] == '0' ? '1' : '0') + hash[1..];

    private static Certificate With(Certificate certificate, Action<SortedDictionary<string, CertifiedAssembly>> change)
    {
        var engine = new SortedDictionary<string, CertifiedAssembly>(certificate.Engine, StringComparer.Ordinal);
        change(engine);
        return certificate with { Engine = engine };
    }

    /// <returns>The certificate's path.</returns>
    private string Backtest(params string[] options)
    {
        _workspace.WriteStrategy("Sound", Trades.Replace("Buy(1", "Buy(Size", StringComparison.Ordinal), "[Parameter(1, 9)] public int Size { get; init; } = 1;");
        var run = CommandLineRun.Of(_workspace, ["backtest", "Sound", "--data", _workspace.WriteBars(), "--json", .. options]);
        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Error);
        return run.Json().GetProperty("runs")[0].GetProperty("artifacts").GetProperty("certificate").GetString()!;
    }
}
