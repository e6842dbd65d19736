using System.Text.Json;

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
        var read = SimBroker.Certificates.CertificateFile.Read(File.ReadAllBytes(certificate));
        read.Artifacts["trades"] = SimBroker.Certificates.ArtifactHashes.OfFile(trades);
        File.WriteAllBytes(certificate, SimBroker.Certificates.CertificateFile.Write(read));
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

    /// <returns>The certificate's path.</returns>
    private string Backtest(params string[] options)
    {
        _workspace.WriteStrategy("Sound", Trades.Replace("Buy(1", "Buy(Size", StringComparison.Ordinal), "[Parameter(1, 9)] public int Size { get; init; } = 1;");
        var run = CommandLineRun.Of(_workspace, ["backtest", "Sound", "--data", _workspace.WriteBars(), "--json", .. options]);
        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Error);
        return run.Json().GetProperty("runs")[0].GetProperty("artifacts").GetProperty("certificate").GetString()!;
    }
}
