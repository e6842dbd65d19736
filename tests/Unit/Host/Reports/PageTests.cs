using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyHost.Host.Reports;
using StrategyHost.Host.Reports.Model;
using StrategyHost.Host.Reports.Page;

namespace StrategyHost.Unit.Host.Reports;

/// <summary>The page holds the run and nothing else, and no text of a strategy becomes part of it as markup.</summary>
internal sealed partial class PageTests
{
    private SampleRun _run = null!;
    private string _page = null!;

    [OneTimeSetUp]
    public void WriteThePage()
    {
        _run = new SampleRun();
        _page = _run.WritePage();
    }

    [OneTimeTearDown]
    public void RemoveTheRun() => _run.Dispose();

    [Test]
    public void The_same_run_gives_the_same_bytes() => Assert.That(_run.WritePage(), Is.EqualTo(_page));

    [Test]
    public void The_page_is_not_among_the_hashed_artifacts()
    {
        using var another = new SampleRun();
        var before = StrategyHost.SimBroker.Certificates.ArtifactHashes.OfDirectory(another.Directory);
        another.WritePage();
        Assert.That(StrategyHost.SimBroker.Certificates.ArtifactHashes.OfDirectory(another.Directory), Is.EqualTo(before));
    }

    [Test]
    public void Elements_are_those_of_the_frame_whatever_the_texts_say()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(_page, Does.Not.Contain(SampleRun.Hostile));
        Assert.That(_page, Does.Not.Contain("<img"));
        Assert.That(Elements("script"), Has.Count.EqualTo(3 + Data().Columns.Count), "data, chart, page and one a column");
        Assert.That(Elements("style"), Has.Count.EqualTo(1));
        Assert.That(_page, Does.Contain("&lt;!--{{script}} "), "a place named in a text is not filled");
    }

    [Test]
    public void The_texts_come_through_as_they_were()
    {
        var data = Data();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(data.Symbol, Is.EqualTo(SampleRun.Hostile));
        Assert.That(data.Parameters[0].Value, Is.EqualTo(SampleRun.Hostile));
        Assert.That(data.Words, Does.Contain(SampleRun.Hostile).And.Contain("signal: " + SampleRun.Hostile));
        Assert.That(data.Panes.SelectMany(pane => pane.Lines).Select(line => line.Label), Does.Contain(SampleRun.Hostile), "its own indicator");
        Assert.That(data.Certificate.Select(fact => fact.Value), Does.Contain(SampleRun.Hostile));
    }

    [Test]
    public void The_policy_allows_these_scripts_and_this_style_and_no_network()
    {
        var policy = WebUtility.HtmlDecode(Policy().Match(_page).Groups[1].Value);
        var scripts = Elements("script").Where(element => !element.Attributes.Contains("type=", StringComparison.Ordinal)).ToArray();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(policy, Does.StartWith("default-src 'none'; "));
        Assert.That(policy, Does.Contain($"script-src {string.Join(' ', scripts.Select(script => HashOf(script.Text)))}; "));
        Assert.That(policy, Does.Contain($"style-src {HashOf(Elements("style")[0].Text)}; "));
        Assert.That(policy, Does.Not.Contain("unsafe").And.Not.Contain("http").And.Not.Contain("*"));
    }

    [Test]
    public void Nothing_is_fetched_from_anywhere()
    {
        var frame = Elements("script").Concat(Elements("style")).Aggregate(_page, (page, element) => page.Replace(element.Text, "", StringComparison.Ordinal));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(frame, Does.Not.Match("<[^>]*\\ssrc=").And.Not.Contain("url("));
        Assert.That(References().Matches(frame).Select(match => match.Groups[1].Value), Is.All.StartsWith("#").Or.EqualTo("data:,"));
    }

    [Test]
    public void Bars_and_equity_are_in_the_page()
    {
        var bars = _run.Bars.Bars;
        var columns = ReportModel.Of(RunFolder.Read(_run.Directory, bars.Times), _run.Bars).Columns.ToDictionary(column => column.Name, ColumnReader.Read);
        var close = 0.0;
        for (var i = 0; i < bars.Count; i++)
        {
            var open = close + columns["gap"][i];
            close = open + columns["body"][i];
            Assert.That(
                new[] { open, close, Math.Max(open, close) + columns["upper_shadow"][i], Math.Min(open, close) - columns["lower_shadow"][i] },
                Is.EqualTo((double[])[bars.Open[i], bars.Close[i], bars.High[i], bars.Low[i]]).Within(1e-9 * bars.High[i]));
        }

        Assert.That(columns["equity"], Is.EqualTo(_run.Report.EquityCurve.Select(point => point.Equity)).Within(0.005));
        Assert.That(columns["volume"], Is.EqualTo(bars.Volume).Within(1e-5 * bars.Volume.Max()));
    }

    [Test]
    public void Trades_and_levels_are_in_the_page()
    {
        var columns = ReportModel.Of(RunFolder.Read(_run.Directory, _run.Bars.Bars.Times), _run.Bars).Columns.ToDictionary(column => column.Name, ColumnReader.Read);
        var trades = _run.Report.Trades;
        Assert.That(trades, Is.Not.Empty);
        Assert.That(columns["trade.entry_index"], Is.EqualTo(trades.Select(trade => (double)trade.EntryIndex)));
        Assert.That(columns["trade.exit_price"], Is.EqualTo(trades.Select(trade => trade.ExitPrice)).Within(1e-6));
        Assert.That(columns["trade.net_pnl"], Is.EqualTo(trades.Select(trade => (double)trade.NetPnl)).Within(1e-6));
        Assert.That(columns["trade.take_profit"], Is.All.NaN);
        Assert.That(columns["protection_position"], Is.Ordered.And.Not.Empty);
        Assert.That(columns["protection_stop_loss"], Has.Some.GreaterThan(0));
    }

    [Test]
    public void The_strategys_own_indicators_are_in_the_page_as_the_run_recorded_them()
    {
        var model = ReportModel.Of(RunFolder.Read(_run.Directory, _run.Bars.Bars.Times), _run.Bars);
        var line = model.Data.Panes[0].Lines.Single(own => own.Label == SampleRun.Hostile);
        var column = model.Columns.Single(packed => packed.Name == $"indicator.{line.Column}");
        Assert.That(ColumnReader.Read(column), Is.EqualTo(_run.Bars.Bars.Close).Within(1e-6), "it copies the close, so it is drawn over the price");
        Assert.That(model.Data.MissingIndicators, Is.Empty);
    }

    [TestCase("time\n")]
    [TestCase("")]
    [TestCase("time,a\n2024-01-01T00:00:00Z,one\n")]
    [TestCase("time,a\n2024-01-01T00:00:00Z,1,2\n")]
    [TestCase("time,a\nt,1\nt,2\nt,3\n")]
    public void Recorded_values_that_are_none_are_refused(string text) => Assert.That(
        () => StrategyHost.Host.Reports.Artifacts.OwnIndicatorsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), 2),
        Throws.TypeOf<ReportException>().With.Message.Contains("own_indicators.csv"));

    [Test]
    public void Rejections_are_counted_explained_and_listed()
    {
        var data = Data();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(data.Rejections.Single().Reason, Is.EqualTo("invalid_volume"));
        Assert.That(data.Rejections.Single().Count, Is.EqualTo(data.Incidents.Count).And.GreaterThan(0));
        Assert.That(data.Incidents.Select(incident => incident.Index % 50), Is.All.EqualTo(7), "at the bar that asked");
        Assert.That(data.Notices.Select(notice => notice.Text), Has.Some.Contains("rejected"));
    }

    [Test]
    public void Bars_of_another_run_are_refused()
    {
        using var shorter = new SampleRun(200);
        Assert.That(() => ReportFile.Write(_run.Directory, shorter.Bars), Throws.TypeOf<ReportException>());
    }

    [TestCase("trades.csv")]
    [TestCase("equity_curve.csv")]
    [TestCase("events.log")]
    [TestCase("summary.json")]
    public void A_missing_or_broken_artifact_is_named(string file)
    {
        using var run = new SampleRun(60);
        var path = Path.Combine(run.Directory, file);
        File.WriteAllText(path, "{\"x\":");
        Assert.That(run.WritePage, Throws.TypeOf<ReportException>().With.Message.Contains(file));
        File.Delete(path);
        Assert.That(run.WritePage, Throws.TypeOf<ReportException>().With.Message.Contains(file));
        Assert.That(Path.Combine(run.Directory, "report.html"), Does.Not.Exist);
    }

    [Test]
    public void The_chart_library_travels_with_its_licence() => Assert.That(_page, Does.Contain("The MIT License").And.Contain("Leon Sorokin").And.Contain("uPlot (v1.6.32)"));

    [Test]
    public void No_script_ends_the_element_that_holds_it() =>
        Assert.That(new[] { PageAssets.ChartScript, PageAssets.PageScript, PageAssets.Style }, Is.All.Not.Contains("</"));

    private ReportData Data() => JsonSerializer.Deserialize(
        Elements("script").Single(element => element.Attributes.Contains("application/json", StringComparison.Ordinal)).Text, ReportJson.Default.ReportData)!;

    private List<(string Attributes, string Text)> Elements(string name) =>
        [.. Regex.Matches(_page, $"<{name}([^>]*)>(.*?)</{name}", RegexOptions.Singleline | RegexOptions.IgnoreCase).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex References();
}
