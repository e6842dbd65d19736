namespace StrategyHost.Integration.Report;

/// <summary>A million bars are as easy to move through as five thousand: what is drawn follows the pixels, not the bars.</summary>
internal sealed class MillionBarsTests : ReportFixture
{
    private const int Bars = 1_000_000;

    private string _data = "";

    protected override string[] Backtest => [Repository.PathOf("Strategies", "DonchianBreakout.cs"), "--data", _data];

    protected override void Arrange()
    {
        _data = Workspace.PathOf("million.csv");
        var made = Cli.CommandLineRun.Of(
            Workspace, "data", "generate", _data, "--bars", $"{Bars}", "--interval", "1m", "--volatility", "0.0002", "--price", "1000", "--regimes", "trend,range,gaps,quiet");
        Assert.That(made.ExitCode, Is.Zero, made.Error);
    }

    [Test]
    public async Task Zooming_and_panning_draw_a_bounded_number_of_points()
    {
        var page = await ShowAsync("DonchianBreakout", scheme: "dark");
        await page.PictureAsync("million-whole");
        var seen = await page.EvaluateAsync(
            """
            (async () => {
              const { chart, run } = report;
              const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
              const seen = { points: 0, candles: 0, frames: [], bars: run.count };
              const look = () => {
                for (const pane of chart.shown) seen.points = Math.max(seen.points, pane.plot.data[0].length);
                seen.candles = Math.max(seen.candles, chart.view.span / 2 ** chart.candles.level);
                seen.frames.push(chart.frameMs);
              };
              for (let i = 0; i < 60; i++) {
                chart.view.zoom(0.8, 700_000);
                await frame();
                look();
              }
              seen.closest = chart.view.span;
              for (let i = 0; i < 40; i++) {
                chart.view.set(i * 20_000, i * 20_000 + 250_000);
                await frame();
                look();
              }
              seen.frames.sort((a, b) => a - b);
              return seen;
            })()
            """);
        var width = await page.NumberAsync("report.chart.plotWidth");
        var frames = seen.GetProperty("frames").EnumerateArray().Select(frame => frame.GetDouble()).ToArray();
        await TestContext.Out.WriteLineAsync(FormattableString.Invariant($"a frame takes {frames[frames.Length / 2]:F1} ms in the median, {frames[^1]:F1} ms at most; the page has {new FileInfo(PathOf("DonchianBreakout")).Length / 1e6:F1} MB"));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(seen.GetProperty("bars").GetInt32(), Is.EqualTo(Bars));
        Assert.That(seen.GetProperty("points").GetInt32(), Is.LessThan(4 * width + 10));
        Assert.That(seen.GetProperty("candles").GetDouble(), Is.LessThan(width / 2));
        Assert.That(seen.GetProperty("closest").GetDouble(), Is.EqualTo(8).Within(1e-6), "down to single bars");
        Assert.That(page.Complaints, Is.Empty);
    }

    /// <summary>With the mouse, over the whole chart; the figures are printed and stand in docs/report.md.</summary>
    [Test]
    public async Task The_mouse_zooms_pans_and_shows_values()
    {
        const int Moves = 30;
        var page = await ShowAsync("DonchianBreakout");
        await page.EvaluateAsync(
            """
            {
              window.waits = [];
              const note = event => requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - event.timeStamp)));
              for (const kind of ["wheel", "pointermove"]) addEventListener(kind, note, { capture: true, passive: true });
            }
            """);
        var (x, y) = (await page.NumberAsync("panes.getBoundingClientRect().left") + 600, await page.NumberAsync("panes.getBoundingClientRect().top") + 120);
        var whole = await page.NumberAsync("report.chart.view.span");

        await TellAsync("hover", page, i => page.MouseAsync("mouseMoved", x + (7 * i), y));
        await TellAsync("zoom", page, i => page.MouseAsync("mouseWheel", x, y, deltaY: -120));
        var zoomed = await page.NumberAsync("report.chart.view.span");
        await page.MouseAsync("mousePressed", x, y, buttons: 1);
        await TellAsync("pan", page, i => page.MouseAsync("mouseMoved", x - (9 * i), y, buttons: 1));
        await page.MouseAsync("mouseReleased", x - (9 * Moves), y);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(whole, Is.InRange(Bars, 1.05 * Bars), "everything, and a little room to the right");
        Assert.That(zoomed, Is.LessThan(whole / 20));
        Assert.That(await page.NumberAsync("report.chart.view.span"), Is.EqualTo(zoomed).Within(1e-6));
        Assert.That(page.Complaints, Is.Empty);

        static async Task TellAsync(string what, BrowserPage page, Func<int, Task> act)
        {
            await page.EvaluateAsync("waits.length = 0");
            for (var i = 0; i < Moves; i++)
                await act(i);
            var waits = await page.NumbersAsync("waits");
            Array.Sort(waits);
            Assert.That(waits, Is.Not.Empty, what);
            await TestContext.Out.WriteLineAsync(FormattableString.Invariant($"{what}: {waits[waits.Length / 2]:F1} ms from the event to the drawn frame in the median, {waits[^1]:F1} ms at most"));
        }
    }

    [Test]
    public async Task What_is_zoomed_in_is_exact_and_tables_hold_only_what_is_seen()
    {
        var page = await ShowAsync("DonchianBreakout");
        await page.EvaluateAsync("report.chart.view.set(654_321, 654_381)");
        await page.SettleAsync();
        await page.PictureAsync("million-close");
        var line = File.ReadLines(_data).ElementAt(1 + 654_350).Split(',');
        using var scope = Assert.EnterMultipleScope();
        Assert.That(await page.NumberAsync("report.run.close[654350]"), Is.EqualTo(double.Parse(line[4], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(await page.NumberAsync("report.chart.candles.level"), Is.Zero);
        Assert.That(await page.NumberAsync("report.run.trades.count"), Is.GreaterThan(5_000));
        Assert.That(await page.NumberAsync("document.querySelectorAll('.grid-row').length"), Is.LessThan(60));
        Assert.That(new FileInfo(PathOf("DonchianBreakout")).Length, Is.LessThan(20_000_000));
    }
}
