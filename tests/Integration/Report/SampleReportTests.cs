using StrategyHost.SimBroker.Data;
using StrategyHost.Trading;

namespace StrategyHost.Integration.Report;

/// <summary>The pages of the project's own strategies over its own bars.</summary>
internal sealed class SampleReportTests : ReportFixture
{
    private const string View = "[report.chart.view.from, report.chart.view.to]";

    protected override string[] Backtest =>
    [
        .. Directory.GetFiles(Repository.PathOf("Strategies"), "*.cs").Order(StringComparer.Ordinal), "--data", Repository.PathOf("fixtures", "market", "sample.csv"),
    ];

    [Test]
    public async Task Opens_without_a_complaint_and_without_a_network(
        [Values("DonchianBreakout", "EfficiencyTrend", "RandomBaseline", "RsiReversion", "SmaCross")] string strategy, [Values("light", "dark")] string scheme)
    {
        var page = await ShowAsync(strategy, scheme: scheme);
        await page.PictureAsync($"{strategy}-{scheme}");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(page.Complaints, Is.Empty);
        Assert.That(page.Requests, Is.All.StartsWith("file:").Or.StartsWith("data:"));
        Assert.That(await page.TextAsync("document.querySelector('h1').textContent"), Is.EqualTo(strategy));
        Assert.That(await page.NumberAsync(PixelsOf("up")), Is.GreaterThan(200), "candles are drawn");
        Assert.That(await page.NumberAsync(PixelsOf("loss")), Is.GreaterThan(20), "the ribbon of trades is drawn");
        Assert.That(await page.TextAsync("document.querySelector('[data-pane=equity] .legend-value').textContent"), Does.Match(@"^[\d,]+\.\d\d$"));
    }

    [Test]
    public async Task Bars_in_the_page_are_those_of_the_file_to_the_last_bit()
    {
        var bars = SampleBars();
        var page = await ShowAsync("SmaCross");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(await page.NumbersAsync("report.run.open"), Is.EqualTo(bars.Open));
        Assert.That(await page.NumbersAsync("report.run.high"), Is.EqualTo(bars.High));
        Assert.That(await page.NumbersAsync("report.run.low"), Is.EqualTo(bars.Low));
        Assert.That(await page.NumbersAsync("report.run.close"), Is.EqualTo(bars.Close));
        Assert.That(await page.NumbersAsync("report.run.times"), Is.EqualTo(bars.Times.Select(time => (double)(time - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond)));
    }

    [Test]
    public async Task Equity_and_drawdown_agree_with_the_artifacts()
    {
        var rows = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(PathOf("DonchianBreakout"))!, "equity_curve.csv")).Skip(1).Select(row => row.Split(',')).ToArray();
        var page = await ShowAsync("DonchianBreakout");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(await page.NumbersAsync("report.run.equity"), Is.EqualTo(rows.Select(row => Number(row[2]))).Within(0.006));
        Assert.That(await page.NumbersAsync("report.run.drawdown.map(value => -value)"), Is.EqualTo(rows.Select(row => Number(row[5]))).Within(1e-4));
    }

    [Test]
    public async Task What_is_drawn_of_many_bars_are_their_extremes()
    {
        var page = await ShowAsync("RsiReversion");
        var wrong = await page.EvaluateAsync(
            """
            (() => {
              const wrong = [];
              const { run, chart } = report;
              const worst = (values, from, to, pick) => values.slice(from, to).filter(value => value === value).reduce((a, b) => pick(a, b), pick === Math.min ? Infinity : -Infinity);
              const lines = chart.panes.flatMap(pane => pane.lines);
              for (let level = 0; level < 13; level++) {
                const size = 2 ** level;
                const candles = chart.candles.pyramid.level(level);
                for (let i = 0; i * size < run.count; i++) {
                  const [from, to] = [i * size, Math.min(run.count, (i + 1) * size)];
                  const expected = [run.open[from], worst(run.high, from, to, Math.max), worst(run.low, from, to, Math.min), run.close[to - 1]];
                  if ([candles.open[i], candles.high[i], candles.low[i], candles.close[i]].some((value, part) => value !== expected[part])) wrong.push(["candle", level, i]);
                  for (const line of lines) {
                    const bucket = line.pyramid.level(level);
                    const [low, high] = [worst(line.values, from, to, Math.min), worst(line.values, from, to, Math.max)];
                    if (Number.isFinite(low) && (bucket.low[i] !== low || bucket.high[i] !== high)) wrong.push([line.label, level, i]);
                    if (!Number.isFinite(low) && bucket.low[i] === bucket.low[i] && bucket.low[i] !== undefined) wrong.push([line.label, level, i, "missing"]);
                  }
                }
              }
              return wrong.slice(0, 5);
            })()
            """);
        Assert.That(wrong.GetArrayLength(), Is.Zero, wrong.GetRawText());
    }

    [Test]
    public async Task The_wheel_zooms_and_keeps_the_bar_under_the_pointer()
    {
        var page = await ShowAsync("SmaCross");
        var (x, y) = await PlaceAsync(page, 0.3);
        var before = await page.NumbersAsync(View);
        var bar = await page.NumberAsync($"report.chart.positionToIndex({Text(x)} - report.chart.host.getBoundingClientRect().left)");
        for (var i = 0; i < 10; i++)
            await page.MouseAsync("mouseWheel", x, y, deltaY: -120);
        var after = await page.NumbersAsync(View);
        Assert.That(after[1] - after[0], Is.LessThan((before[1] - before[0]) / 5));
        Assert.That(await page.NumberAsync($"report.chart.positionToIndex({Text(x)} - report.chart.host.getBoundingClientRect().left)"), Is.EqualTo(bar).Within(0.5));
        await page.PictureAsync("zoomed");
    }

    [Test]
    public async Task The_wheel_scrolls_the_page_where_there_is_nothing_more_to_zoom_out_to()
    {
        const string Turn = "(way => { const turn = new WheelEvent('wheel', { deltaY: way, cancelable: true, bubbles: true }); report.chart.host.dispatchEvent(turn); return turn.defaultPrevented; })";
        var page = await ShowAsync("SmaCross");
        using var scope = Assert.EnterMultipleScope();
        Assert.That((await page.EvaluateAsync($"{Turn}(100)")).GetBoolean(), Is.False);
        Assert.That((await page.EvaluateAsync($"{Turn}(-100)")).GetBoolean(), Is.True);
        Assert.That((await page.EvaluateAsync($"{Turn}(100)")).GetBoolean(), Is.True, "zoomed in, it zooms out again");
    }

    [Test]
    public async Task Dragging_pans_and_a_click_does_not()
    {
        var page = await ShowAsync("SmaCross");
        await page.EvaluateAsync("report.chart.view.set(1000, 1200)");
        await page.SettleAsync();
        var (x, y) = await PlaceAsync(page, 0.5);
        await page.MouseAsync("mousePressed", x, y, buttons: 1);
        await page.MouseAsync("mouseReleased", x, y);
        Assert.That(await page.NumbersAsync(View), Is.EqualTo((double[])[1000, 1200]));

        await page.MouseAsync("mousePressed", x, y, buttons: 1);
        await page.MouseAsync("mouseMoved", x + 50, y, buttons: 1);
        await page.MouseAsync("mouseMoved", x + 200, y, buttons: 1);
        await page.MouseAsync("mouseReleased", x + 200, y);
        var width = await page.NumberAsync("report.chart.plotWidth");
        Assert.That(await page.NumbersAsync(View), Is.EqualTo((double[])[1000 - 40_000 / width, 1200 - 40_000 / width]).Within(1e-6));
    }

    [Test]
    public async Task Hovering_tells_the_exact_values_of_the_bar()
    {
        var bars = SampleBars();
        var page = await ShowAsync("SmaCross");
        await page.EvaluateAsync("report.chart.view.set(2000, 2100)");
        await page.SettleAsync();
        var (x, y) = await PlaceAsync(page, 0.5);
        await page.MouseAsync("mouseMoved", x, y);
        var index = (int)await page.NumberAsync("report.chart.crosshair.index");
        var legend = await page.TextAsync("document.querySelector('[data-pane=price] .legend-title').textContent");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(index, Is.EqualTo(2050).Within(1));
        foreach (var price in (double[])[bars.Open[index], bars.High[index], bars.Low[index], bars.Close[index]])
            Assert.That(legend, Does.Contain(price.ToString("#,##0.0", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(await page.TextAsync("document.querySelector('.time-tag').textContent"), Does.EndWith(new DateTime(bars.Times[index]).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task Keys_move_zoom_and_tell()
    {
        var page = await ShowAsync("SmaCross");
        await page.EvaluateAsync("(report.chart.host.focus(), report.chart.view.set(1000, 1100))");
        await page.PressAsync("ArrowRight");
        Assert.That(await page.NumbersAsync(View), Is.EqualTo((double[])[1012.5, 1112.5]).Within(1e-9));
        await page.PressAsync("+");
        Assert.That(await page.NumberAsync("report.chart.view.span"), Is.EqualTo(70).Within(1e-9));
        await page.PressAsync("-");
        Assert.That(await page.NumberAsync("report.chart.view.span"), Is.EqualTo(100).Within(1e-9));
        await page.PressAsync("ArrowLeft", isShifted: true);
        Assert.That(await page.TextAsync("document.getElementById('announcer').textContent"), Does.Contain("close").And.Contain("equity").And.Contain("drawdown"));
        await page.PressAsync("]");
        Assert.That(await page.TextAsync("document.getElementById('trade').textContent"), Does.StartWith("Trade 1: long"));
        await page.PressAsync("0");
        Assert.That(await page.EvaluateAsync("report.chart.view.isWhole").ContinueWith(task => task.Result.GetBoolean()), Is.True);
        await page.PressAsync("Home");
        Assert.That(page.Complaints, Is.Empty);
    }

    [Test]
    public async Task A_row_of_the_table_shows_its_trade_in_the_chart_and_back()
    {
        var page = await ShowAsync("DonchianBreakout");
        await page.EvaluateAsync("(document.getElementById('trades').scrollIntoView(), document.querySelector('.grid-rows .grid-row').focus())");
        for (var i = 0; i < 30; i++)
            await page.PressAsync("ArrowDown");
        await page.PressAsync("Enter");
        var trade = await page.NumberAsync("report.grid.selected");
        Assert.That(trade, Is.EqualTo(30));
        Assert.That(await IsInSightAsync(page, trade), Is.True);
        Assert.That(await page.TextAsync("document.getElementById('trade').textContent"), Does.StartWith("Trade 31:"));
        await page.PictureAsync("trade-shown");

        var (x, y) = await PlaceAsync(page, 0.5);
        await page.MouseAsync("mousePressed", x, y, buttons: 1);
        await page.MouseAsync("mouseReleased", x, y);
        Assert.That(await page.NumberAsync("report.grid.selected"), Is.EqualTo(await page.NumberAsync("report.chart.layer.selected")));
    }

    [Test]
    public async Task Headings_sort_and_filters_choose()
    {
        var page = await ShowAsync("DonchianBreakout");
        await page.EvaluateAsync("[...document.querySelectorAll('.grid-head button')].find(button => button.textContent === 'Net P&L').click()");
        Assert.That(await page.NumbersAsync("report.grid.order.map(i => report.run.trades.net_pnl[i])"), Is.Ordered.Descending);
        Assert.That(await page.TextAsync("document.querySelector('[aria-sort=descending]').textContent"), Is.EqualTo("Net P&L"));
        await page.EvaluateAsync("[...document.querySelectorAll('#trade-filters button')].find(button => button.textContent === 'Losers').click()");
        var losses = await page.NumbersAsync("report.grid.order.map(i => report.run.trades.net_pnl[i])");
        Assert.That(losses, Is.All.Negative);
        Assert.That(losses, Is.Ordered.Descending);
    }

    [Test]
    public async Task Trailing_stops_are_drawn_as_they_moved()
    {
        var page = await ShowAsync("DonchianBreakout");
        var steps = await page.EvaluateAsync(
            """
            (() => {
              const { trades, protections } = report.run;
              const moved = [...Array(trades.count).keys()].filter(i => protections.steps(i, "stop_loss").length > 1);
              const wrong = moved.filter(i => {
                const steps = protections.steps(i, "stop_loss");
                const way = trades.isLong(i) ? 1 : -1;
                return steps[0][0] !== trades.entry_index[i] || steps.at(-1)[1] !== trades.exit_index[i]
                  || steps.some(([from, to], step) => step > 0 && from !== steps[step - 1][1]) || steps.some(([, , price], step) => step > 0 && way * (price - steps[step - 1][2]) <= 0)
                  || Math.abs(steps.at(-1)[2] - trades.stop_loss[i]) > 0.01;
              });
              return { moved: moved.length, wrong };
            })()
            """);
        Assert.That(steps.GetProperty("moved").GetInt32(), Is.GreaterThan(20));
        Assert.That(steps.GetProperty("wrong").GetArrayLength(), Is.Zero, steps.GetRawText());
    }

    [Test]
    public async Task Every_metric_is_listed_with_its_value_and_formula()
    {
        var page = await ShowAsync("SmaCross");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(await page.NumberAsync("document.querySelectorAll('.metric').length"), Is.EqualTo(StrategyHost.SimBroker.Reports.MetricCatalog.All.Count));
        Assert.That(await page.TextAsync("document.getElementById('metrics').textContent"), Does.Contain("sharpe.arith").And.Contain("mean(r) / s"));
        Assert.That(await page.NumberAsync("document.querySelectorAll('.months tbody td:not(.none):not(.total)').length"), Is.EqualTo(10), "January to October");
    }

    [Test]
    public async Task Ticks_are_told_with_the_decimals_of_their_step()
    {
        var page = await ShowAsync("SmaCross");
        Assert.That(await page.NumbersAsync("[0.25, 0.5, 1, 2.5, 500, 0.00025, 0.001].map(decimalsOf)"), Is.EqualTo((double[])[2, 1, 0, 1, 0, 5, 3]));
    }

    private static async Task<(double X, double Y)> PlaceAsync(BrowserPage page, double part)
    {
        await page.EvaluateAsync("document.getElementById('chart').scrollIntoView({ block: 'start', behavior: 'instant' })");
        await page.SettleAsync();
        var box = await page.NumbersAsync("(box => [box.left, box.top])(report.chart.host.getBoundingClientRect())");
        return (Math.Round(box[0] + (await page.NumberAsync("report.chart.plotWidth")) * part), Math.Round(box[1] + 150));
    }

    private static BarColumns SampleBars()
    {
        var read = BarFile.Read(Repository.PathOf("fixtures", "market", "sample.csv"), new BarReadOptions());
        return read.IsOk ? read.Value.Bars : throw new InvalidOperationException(read.Fault.Problem);
    }

    private static async Task<bool> IsInSightAsync(BrowserPage page, double trade) => (await page.EvaluateAsync(
        $"report.chart.view.from < report.run.trades.entry_index[{Text(trade)}] && report.chart.view.to > report.run.trades.exit_index[{Text(trade)}]")).GetBoolean();

    /// <summary>How many pixels of the price pane have a colour of the theme.</summary>
    private static string PixelsOf(string colour) =>
        $$"""
        (() => {
          const probe = document.createElement("canvas").getContext("2d");
          probe.fillStyle = report.chart.theme.colours["{{colour}}"];
          probe.fillRect(0, 0, 1, 1);
          const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
          const { ctx } = report.chart.price.plot;
          const { data } = ctx.getImageData(0, 0, ctx.canvas.width, ctx.canvas.height);
          let count = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i] === r && data[i + 1] === g && data[i + 2] === b) count++;
          return count;
        })()
        """;

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
