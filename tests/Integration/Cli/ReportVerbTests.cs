namespace StrategyHost.Integration.Cli;

internal sealed class ReportVerbTests : CommandLineFixture
{
    [Test]
    public void A_page_lies_beside_the_artifacts_and_its_path_is_told()
    {
        Workspace.WriteStrategy("Sound", "return market.Index == 3 ? OrderRequest.Buy(1) : null;");
        var bars = Workspace.WriteBars();
        var json = CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--json").Json().GetProperty("runs")[0];
        var page = json.GetProperty("artifacts").GetProperty("report").GetString()!;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(File.ReadAllText(page), Does.StartWith("<!doctype html>").And.Contain("<title>Sound on RISING"));
        Assert.That(Path.GetDirectoryName(page), Is.EqualTo(Path.GetDirectoryName(json.GetProperty("artifacts").GetProperty("summary").GetString())));
        Assert.That(json.GetProperty("timing").GetProperty("report_ms").GetDouble(), Is.Positive);
        Assert.That(CommandLineRun.Of(Workspace, "backtest", "--data", bars).Out, Does.Contain(page));
    }

    [Test]
    public void No_page_is_written_where_none_is_wanted()
    {
        Workspace.WriteStrategy("Sound");
        var artifacts = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars(), "--no-report", "--json").Json().GetProperty("runs")[0].GetProperty("artifacts");
        Assert.That(artifacts.GetProperty("report").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(Directory.GetFiles(Workspace.Artifacts, "*.html", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void The_page_made_again_is_the_same()
    {
        var (directory, page) = Run();
        var before = File.ReadAllBytes(page);
        File.Delete(page);
        var again = CommandLineRun.Of(Workspace, "report", directory);
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(File.ReadAllBytes(page), Is.EqualTo(before));

        var elsewhere = Workspace.PathOf("deep", "down", "page.html");
        var json = CommandLineRun.Of(Workspace, "report", Path.Combine(directory, "certificate.json"), "--out", elsewhere, "--json").Json();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(json.GetProperty("schema").GetString(), Is.EqualTo("strategyhost/report/1"));
        Assert.That(json.GetProperty("report").GetString(), Is.EqualTo(elsewhere));
        Assert.That(File.ReadAllBytes(elsewhere), Is.EqualTo(before));
    }

    [Test]
    public void A_strategys_folder_stands_for_its_newest_run()
    {
        var (older, _) = Run();
        var (newer, _) = Run("--seed", "8");
        File.SetLastWriteTimeUtc(Path.Combine(older, "certificate.json"), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var json = CommandLineRun.Of(Workspace, "report", Path.GetDirectoryName(newer)!, "--json").Json();
        Assert.That(json.GetProperty("run_id").GetString(), Is.EqualTo(Path.GetFileName(newer)));
    }

    [Test]
    public void A_page_does_not_change_what_is_certified()
    {
        var (directory, page) = Run();
        File.AppendAllText(page, "changed by somebody");
        Assert.That(CommandLineRun.Of(Workspace, "verify", directory).ExitCode, Is.Zero);
    }

    [Test]
    public void A_folder_without_a_run_is_wrong_usage()
    {
        var run = CommandLineRun.Of(Workspace, "report", Workspace.PathOf("nowhere"));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("nowhere").And.Contain("next:"));
    }

    [Test]
    public void Other_bars_are_a_data_error()
    {
        var (directory, _) = Run();
        var run = CommandLineRun.Of(Workspace, "report", directory, "--data", Workspace.WriteBars("other.csv", 60));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("other.csv").And.Contain("--data"));
    }

    [Test]
    public void Broken_artifacts_are_named()
    {
        var (directory, _) = Run();
        File.WriteAllText(Path.Combine(directory, "trades.csv"), "x");
        var run = CommandLineRun.Of(Workspace, "report", directory);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("trades.csv"));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void A_run_of_few_bars_has_a_page(int bars)
    {
        Workspace.WriteStrategy("Sound");
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", Workspace.WriteBars("few.csv", bars), "--json");
        Assert.That(run.Json().GetProperty("runs")[0].GetProperty("artifacts").GetProperty("report").GetString(), Does.Exist, run.Out);
    }

    [Test]
    public void A_breakdown_adds_up_to_the_run()
    {
        Workspace.WriteStrategy("Sound", "return market.IsFlat ? OrderRequest.Buy(1, stopLoss: market.Close[^1] * 0.9, takeProfit: market.Close[^1] * 1.02) : null;");
        var bars = Workspace.WriteBars("long.csv", 24 * 75);
        var run = CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--breakdown", "month", "--json").Json().GetProperty("runs")[0];
        var months = run.GetProperty("breakdown").EnumerateArray().ToArray();
        var metrics = run.GetProperty("metrics");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(months.Select(month => month.GetProperty("period").GetString()), Is.EqualTo(new[] { "2024-01", "2024-02", "2024-03" }));
        Assert.That(months.Sum(month => month.GetProperty("trades").GetInt32()), Is.EqualTo(metrics.GetProperty("total_trades").GetInt32()).And.GreaterThan(3));
        Assert.That(months.Sum(month => month.GetProperty("net_profit").GetDouble()), Is.EqualTo(metrics.GetProperty("net_profit").GetDouble()).Within(1e-6));
        Assert.That(
            months.Aggregate(1.0, (growth, month) => growth * (1 + month.GetProperty("return_pct").GetDouble() / 100)),
            Is.EqualTo(1 + metrics.GetProperty("total_return_pct").GetDouble() / 100).Within(1e-12));
        Assert.That(CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--breakdown", "year").Out, Does.Contain("Sound on LONG").And.Match(@"2024\s+1800\s"));
        Assert.That(CommandLineRun.Of(Workspace, "backtest", "--data", bars, "--breakdown", "week").ExitCode, Is.EqualTo(2));
    }

    private (string Directory, string Page) Run(params string[] options)
    {
        Workspace.WriteStrategy("Sound", "return market.Index == 3 ? OrderRequest.Buy(1) : null;");
        var run = CommandLineRun.Of(Workspace, ["backtest", "--data", Workspace.WriteBars(), "--json", .. options]);
        var page = run.Json().GetProperty("runs")[0].GetProperty("artifacts").GetProperty("report").GetString()!;
        return (Path.GetDirectoryName(page)!, page);
    }
}
