namespace StrategyHost.Integration.Cli;

internal sealed class BacktestTests : CommandLineFixture
{
    [Test]
    public void Every_strategy_of_the_folder_runs_and_leaves_its_artifacts()
    {
        Workspace.WriteStrategy("First", "return market.Index == 3 ? OrderRequest.Buy(1) : null;");
        Workspace.WriteStrategy("Second");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--json");

        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Error);
        var runs = run.Json().GetProperty("runs").EnumerateArray().ToArray();
        Assert.That(runs.Select(entry => entry.GetProperty("strategy").GetString()), Is.EqualTo(new[] { "First", "Second" }));
        foreach (var entry in runs)
        {
            using var scope = Assert.EnterMultipleScope();
            Assert.That(entry.GetProperty("status").GetString(), Is.EqualTo("ok"));
            Assert.That(entry.GetProperty("symbol").GetString(), Is.EqualTo("RISING"));
            Assert.That(entry.GetProperty("sandbox").GetProperty("kind").GetString(), Is.EqualTo("none"));
            foreach (var name in (string[])["trades", "equity_curve", "events", "summary", "certificate", "report"])
                Assert.That(entry.GetProperty("artifacts").GetProperty(name).GetString(), Does.Exist);
        }
    }

    [Test]
    public void The_same_inputs_give_the_same_bytes_in_the_same_place()
    {
        Workspace.WriteStrategy("Chance", "return Rng.NextDouble() < 0.2 ? OrderRequest.Buy(1, stopLoss: market.Close[^1] * 0.9) : null;");
        var bars = Workspace.WriteBars();
        var first = Bytes(CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--json"));
        var second = Bytes(CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--json"));
        Assert.That(second, Is.EqualTo(first));
    }

    [TestCase("--seed", "7")]
    [TestCase("--cash", "5000")]
    [TestCase("--commission", "0.01")]
    [TestCase("--symbol", "OTHER")]
    [TestCase("--range", "20240101-20240102")]
    [TestCase("--broker", "stocks")]
    [TestCase("--slippage", "points:3")]
    [TestCase("--intrabar", "target-first")]
    [TestCase("--fill", "close")]
    public void Another_input_is_another_run(string option, string value)
    {
        Workspace.WriteStrategy("Chance", "return Rng.NextDouble() < 0.2 ? OrderRequest.Buy(1) : null;");
        var bars = Workspace.WriteBars();
        var usual = RunId(CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--json"));
        var changed = RunId(CommandLineRun.Of(Workspace, "backtest", "--data", bars, option, value, "--json"));
        Assert.That(changed, Is.Not.EqualTo(usual));
    }

    [Test]
    public void The_order_of_strategies_and_files_changes_nothing()
    {
        Workspace.WriteStrategy("First", "return Rng.NextDouble() < 0.3 ? OrderRequest.Buy(1) : null;");
        Workspace.WriteStrategy("Second", "return Rng.NextDouble() < 0.2 ? OrderRequest.Sell(1) : null;");
        var (rising, longer) = (Workspace.WriteBars(), Workspace.WriteBars("longer.csv", 80));
        var forward = Bytes(CommandLineRun.Of(Workspace, "backtest", "First", "Second", "--data", rising, "--data", longer, "--json"));
        var backward = Bytes(CommandLineRun.Of(Workspace, "backtest", "Second", "First", "--data", longer, "--data", rising, "--json"));
        Assert.That(forward, Has.Count.EqualTo(24));
        Assert.That(backward, Is.EqualTo(forward));
    }

    [Test]
    public void A_broken_file_gets_its_findings_while_the_others_run()
    {
        Workspace.WriteStrategy("Broken", "return market.Nonsense;");
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        var runs = run.Json().GetProperty("runs");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(runs[0].GetProperty("status").GetString(), Is.EqualTo("refused"));
        Assert.That(runs[0].GetProperty("diagnostics")[0].GetProperty("line").GetInt32(), Is.EqualTo(12));
        Assert.That(runs[0].GetProperty("diagnostics")[0].GetProperty("snippet").GetString(), Is.EqualTo("return market.Nonsense;"));
        Assert.That(runs[1].GetProperty("status").GetString(), Is.EqualTo("ok"));
    }

    [Test]
    public void A_strategy_that_throws_says_where_while_the_others_run()
    {
        Workspace.WriteStrategy("Aaa", "return market.Index == 7 ? throw new InvalidOperationException(\"no idea\") : null;");
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        var runs = run.Json().GetProperty("runs");
        var error = runs[0].GetProperty("error");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(runs[0].GetProperty("status").GetString(), Is.EqualTo("failed"));
        Assert.That(error.GetProperty("kind").GetString(), Is.EqualTo("strategy_error"));
        Assert.That(error.GetProperty("message").GetString(), Is.EqualTo("InvalidOperationException: no idea"));
        Assert.That(error.GetProperty("bar").GetInt32(), Is.EqualTo(7));
        Assert.That(error.GetProperty("at").GetString(), Is.EqualTo("Aaa.cs:12 in FindEntries"));
        Assert.That(runs[1].GetProperty("status").GetString(), Is.EqualTo("ok"));
    }

    [Test]
    public void A_constructor_that_throws_is_the_strategys_error()
    {
        Workspace.WriteStrategy("Early", members: "private readonly int _zero = int.Parse(\"x\", System.Globalization.CultureInfo.InvariantCulture);");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--json");

        var error = run.Json().GetProperty("runs")[0].GetProperty("error");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(error.GetProperty("message").GetString(), Does.StartWith("FormatException"));
        Assert.That(error.GetProperty("bar").GetInt32(), Is.EqualTo(-1));
    }

    [Test]
    public void A_look_ahead_ends_the_run_with_an_explanation()
    {
        Workspace.WriteStrategy("Peek", "return market.Close[market.Index + 1] > 0 ? OrderRequest.Buy(1) : null;");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--json");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("LookAheadException").And.Contain("[^1]").Or.Contain("SH3"));
    }

    [Test]
    public void A_loop_without_end_spends_its_budget_while_the_others_run()
    {
        Workspace.WriteStrategy("Endless", "while (market.Index >= 0) { } return null;");
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--json");

        var runs = run.Json().GetProperty("runs");
        var error = runs[0].GetProperty("error");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(runs[0].GetProperty("status").GetString(), Is.EqualTo("failed"));
        Assert.That(error.GetProperty("kind").GetString(), Is.EqualTo("budget"));
        Assert.That(error.GetProperty("message").GetString(), Does.StartWith("SH6001"));
        Assert.That(error.GetProperty("bar").GetInt32(), Is.Zero);
        Assert.That(error.GetProperty("at").GetString(), Is.EqualTo("Endless.cs:12 in FindEntries"));
        Assert.That(runs[1].GetProperty("status").GetString(), Is.EqualTo("ok"));
    }

    [Test]
    public void A_run_that_takes_too_long_is_cut_off()
    {
        // One call of the framework that no budget can see into.
        Workspace.WriteStrategy("Slow", "var list = new List<int>(); for (var i = 0; i < 3000000; i++) list.Insert(0, i); return null;");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--timeout", "0.5", "--json");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Json().GetProperty("runs")[0].GetProperty("status").GetString(), Is.EqualTo("timeout"));
    }

    [Test]
    public void Parameters_are_bound_and_recorded()
    {
        Workspace.WriteStrategy("Sized", "return market.Index == 0 ? OrderRequest.Buy(Lots) : null;", "[Parameter(1, 9)] public int Lots { get; init; } = 1;");
        var run = CommandLineRun.Of(Workspace, "backtest", "Sized", "--param", "lots=3", "--data", Workspace.WriteBars(), "--json");

        var summary = File.ReadAllText(run.Json().GetProperty("runs")[0].GetProperty("artifacts").GetProperty("summary").GetString()!);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(summary, Does.Contain("\"Lots\": \"3\""));
        Assert.That(summary, Does.Contain("\"volume\": 3"));
    }

    [TestCase("Lots=10", "Lots", "9")]
    [TestCase("Lots=x", "Lots", "x")]
    [TestCase("Lots=1.5", "Lots", "1.5")]
    [TestCase("Lost=3", "Lost", "Lots")]
    [TestCase("Lots", "Lots", "NAME=VALUE")]
    public void A_parameter_that_cannot_be_set_is_wrong_usage(string parameter, params string[] named)
    {
        Workspace.WriteStrategy("Sized", members: "[Parameter(1, 9)] public int Lots { get; init; } = 1;");
        var run = CommandLineRun.Of(Workspace, "backtest", "Sized", "--param", parameter, "--data", Workspace.WriteBars());

        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        foreach (var text in named)
            Assert.That(run.Error, Does.Contain(text));
        Assert.That(run.Error, Does.Contain("next:"));
        Assert.That(Directory.Exists(Workspace.Artifacts), Is.False, "nothing is written");
    }

    [TestCase("--broker", "nonsense", "fx_default")]
    [TestCase("--range", "2018", "20180101-20190101")]
    [TestCase("--cash", "-1", "starting_balance")]
    [TestCase("--slippage", "much", "points:2")]
    [TestCase("--timeout", "0", "86400")]
    [TestCase("--fill", "yesterday", "next-open")]
    [TestCase("--nonsense", "1", "--help")]
    public void A_wrong_option_is_wrong_usage(string option, string value, string hint)
    {
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", option, value, "--data", Workspace.WriteBars());

        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Out + run.Error);
        Assert.That(run.Error, Does.Contain(hint));
    }

    [TestCase("none", "debian:12", "--image is about containers")]
    [TestCase("docker", "no name", "registry/repository:tag")]
    public void An_image_is_for_containers_and_has_a_name(string sandbox, string image, string hint)
    {
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--sandbox", sandbox, "--image", image);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Out + run.Error);
        Assert.That(run.Error, Does.Contain(hint));
    }

    [Test]
    public void No_strategy_is_wrong_usage_that_says_how_to_make_one()
    {
        var run = CommandLineRun.Of(Workspace, "backtest");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("No strategy found").And.Contain("strategyhost new"));
    }

    [Test]
    public void An_unknown_strategy_is_answered_with_the_known_ones()
    {
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "Silent");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Silent").And.Contain("Sound"));
    }

    [Test]
    public void Two_strategy_classes_in_one_file_are_refused()
    {
        var path = Workspace.WriteStrategy("One");
        File.AppendAllText(path, File.ReadAllText(path)[File.ReadAllText(path).IndexOf("/// ", StringComparison.Ordinal)..].Replace("One", "Two", StringComparison.Ordinal));
        var run = CommandLineRun.Of(Workspace, "backtest", path, "--data", Workspace.WriteBars());
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("One").And.Contain("Two").And.Contain("SH0"));
    }

    [Test]
    public void Missing_data_is_a_data_error()
    {
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.PathOf("nowhere.csv"));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("nowhere.csv"));
    }

    [Test]
    public void A_bad_row_is_named_with_file_line_value_and_expectation()
    {
        Workspace.WriteStrategy("Sound");
        var path = Workspace.Write("bad.csv", "timestamp,open,high,low,close\n2024-01-01,1,2,0.5,1.5\n2024-01-02,1,2,-3,1.5\n");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", path);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("bad.csv, line 3").And.Contain("low").And.Contain("-3").And.Contain("Expected"));
    }

    [Test]
    public void Errors_come_as_one_document_too()
    {
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.PathOf("nowhere.csv"), "--json");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.Json().GetProperty("schema").GetString(), Is.EqualTo("strategyhost/backtest/1"));
        Assert.That(run.Json().GetProperty("error").GetProperty("kind").GetString(), Is.EqualTo("data"));
    }

    [Test]
    public void A_place_that_cannot_be_written_is_an_infrastructure_error()
    {
        Workspace.WriteStrategy("Sound");
        var blocked = Workspace.Write("blocked", "a file where a folder should be");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--out", blocked);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("blocked"));
    }

    [Test]
    public void The_isolation_in_force_is_told_every_time()
    {
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars());
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Out, Does.Contain("Isolation: none.").And.Contain("no isolation"));
        Assert.That(run.Out, Does.Contain("no trade was closed"));
        Assert.That(run.Out, Does.Not.Contain("\u001b"), "no colour codes in piped output");
    }

    [TestCase("docker", "docker")]
    [TestCase("process", "bubblewrap", "landlock")]
    [TestCase("landlock", "landlock")]
    [TestCase("auto", "docker", "bubblewrap", "landlock")]
    public void Every_isolation_writes_the_same_bytes(string choice, params string[] kinds)
    {
        Workspace.WriteStrategy("Chance", "return Rng.NextDouble() < 0.2 ? OrderRequest.Buy(1, stopLoss: market.Close[^1] * 0.9) : null;");
        var bars = Workspace.WriteBars();
        var isolated = CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--sandbox", choice, "--json");
        if (isolated.ExitCode == 4)
            Assert.Ignore(isolated.Out);
        var kind = isolated.Json().GetProperty("runs")[0].GetProperty("sandbox").GetProperty("kind").GetString();
        var bytes = Bytes(isolated);
        Assert.That(kinds, Does.Contain(kind));
        var plain = Bytes(CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--json"));
        Assert.That(bytes, Has.Count.EqualTo(6));
        // The certificate names the isolation.
        Assert.That(plain.Where(IsArtifactOfTheRun), Is.EqualTo(bytes.Where(IsArtifactOfTheRun)));
        Assert.That(bytes.Count(IsArtifactOfTheRun), Is.EqualTo(4));
    }

    [TestCase("--memory", "10m", "96m")]
    [TestCase("--memory", "much", "512m")]
    [TestCase("--cpus", "0", "0.05")]
    public void A_limit_that_makes_no_sense_is_wrong_usage(string option, string value, string hint)
    {
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), option, value);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(hint));
    }

    [Test]
    public void Filling_at_the_decisions_close_is_flagged_everywhere()
    {
        Workspace.WriteStrategy("Buyer", "return market.IsFlat ? OrderRequest.Buy(1) : null;");
        var bars = Workspace.WriteBars();
        var text = CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--fill", "close");
        var json = CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--fill", "close", "--json");
        var summary = File.ReadAllText(json.Json().GetProperty("runs")[0].GetProperty("artifacts").GetProperty("summary").GetString()!);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(text.Out, Does.Contain("Optimistic"));
        Assert.That(summary, Does.Contain("fill_timing_close"));
    }

    private static string RunId(CommandLineRun run) => run.Json().GetProperty("runs")[0].GetProperty("run_id").GetString()!;

    /// <summary>The certificate names the isolation, and the page shows the certificate; everything else is the run's own.</summary>
    private static bool IsArtifactOfTheRun(KeyValuePair<string, string> file) => Path.GetFileName(file.Key) is not ("certificate.json" or "report.html");

    private static Dictionary<string, string> Bytes(CommandLineRun run) => run.Json().GetProperty("runs").EnumerateArray()
        .SelectMany(entry => entry.GetProperty("artifacts").EnumerateObject())
        .Where(artifact => artifact.Value.ValueKind == System.Text.Json.JsonValueKind.String)
        .ToDictionary(artifact => artifact.Value.GetString()!, artifact => File.ReadAllText(artifact.Value.GetString()!));
}
