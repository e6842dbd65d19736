using System.Text.Json;

namespace StrategyHost.Integration.Report;

/// <summary>The page can be read and used by everybody: contrast, keyboard, small screens, no motion, either colour scheme.</summary>
internal sealed class AccessibilityTests : ReportFixture
{
    protected override string[] Backtest =>
        [Repository.PathOf("Strategies", "DonchianBreakout.cs"), "--data", Repository.PathOf("fixtures", "market", "sample.csv"), "--intrabar", "ohlc-path"];

    /// <summary>WCAG 2.2, 1.4.3: 4.5 to 1, and 3 to 1 for large text. Colours are laid over one another on a canvas, as the browser does.</summary>
    [Test]
    public async Task Text_has_contrast([Values("light", "dark")] string scheme)
    {
        var page = await ShowAsync("DonchianBreakout", scheme: scheme);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => (details.open = true))");
        var poor = await page.EvaluateAsync(
            """
            (() => {
              const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const layers = element => element ? [...layers(element.parentElement), getComputedStyle(element).backgroundColor] : ["white"];
              const mix = colours => {
                for (const colour of colours) {
                  probe.fillStyle = colour;
                  probe.fillRect(0, 0, 1, 1);
                }
                return [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3);
              };
              const luminance = rgb => {
                const [r, g, b] = rgb.map(part => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const poor = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              let seen = 0;
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (!walker.currentNode.data.trim() || ["SCRIPT", "STYLE", "NOSCRIPT"].includes(element.tagName) || !element.checkVisibility()) continue;
                const style = getComputedStyle(element);
                const below = layers(element);
                const [text, ground] = [luminance(mix([...below, style.color])), luminance(mix(below))];
                const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
                const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
                seen++;
                if (ratio < (isLarge ? 3 : 4.5)) poor.push([walker.currentNode.data.trim().slice(0, 40), +ratio.toFixed(2)]);
              }
              return { seen, poor };
            })()
            """);
        Assert.That(poor.GetProperty("seen").GetInt32(), Is.GreaterThan(300));
        Assert.That(poor.GetProperty("poor").GetArrayLength(), Is.Zero, poor.GetProperty("poor").GetRawText());
    }

    /// <summary>WCAG 2.2, 1.4.11: what is drawn stands out by 3 to 1 from the ground it is drawn on.</summary>
    [Test]
    public async Task Lines_and_candles_have_contrast([Values("light", "dark")] string scheme)
    {
        var page = await ShowAsync("DonchianBreakout", scheme: scheme);
        var ratios = await page.EvaluateAsync(
            """
            (() => {
              const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const luminance = colour => {
                probe.fillStyle = colour;
                probe.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...probe.getImageData(0, 0, 1, 1).data].map(part => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const { colours, series } = report.chart.theme;
              const ground = luminance(colours.surface);
              const drawn = { ...Object.fromEntries(["up", "down", "win", "loss", "accent", "equity", "drawdown", "hold", "muted"].map(name => [name, colours[name]])), ...series };
              return Object.entries(drawn).map(([name, colour]) => [name, (Math.max(luminance(colour), ground) + 0.05) / (Math.min(luminance(colour), ground) + 0.05)]).filter(([, ratio]) => ratio < 3);
            })()
            """);
        Assert.That(ratios.GetArrayLength(), Is.Zero, ratios.GetRawText());
    }

    [Test]
    public async Task The_reader_can_choose_the_colours()
    {
        var page = await ShowAsync("DonchianBreakout", scheme: "light");
        var surfaces = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            surfaces.Add(await page.TextAsync("report.chart.theme.colours.surface"));
            await page.EvaluateAsync("document.getElementById('theme').click()");
            await page.SettleAsync();
        }

        using var scope = Assert.EnterMultipleScope();
        Assert.That(surfaces[1], Is.EqualTo(surfaces[0]), "the system's choice was light");
        Assert.That(surfaces[2], Is.Not.EqualTo(surfaces[0]));
        Assert.That(await page.TextAsync("document.getElementById('theme').getAttribute('aria-label')"), Is.EqualTo("Colours: as the system"));
    }

    [TestCase(360)]
    [TestCase(768)]
    [TestCase(1920)]
    public async Task Nothing_sticks_out_of_the_page(int width)
    {
        var page = await ShowAsync("DonchianBreakout", width: width, height: 800);
        await page.PictureAsync($"width-{width}");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(await page.NumberAsync("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
        Assert.That(await page.NumberAsync("report.chart.plotWidth"), Is.GreaterThan(width * 0.6));
        Assert.That(page.Complaints, Is.Empty);
    }

    [Test]
    public async Task Everything_to_press_has_a_name_and_is_reached_by_tab()
    {
        var page = await ShowAsync("DonchianBreakout");
        var nameless = await page.EvaluateAsync(
            "[...document.querySelectorAll('button, a[href], [tabindex=\"0\"], summary')].filter(element => !(element.textContent.trim() || element.getAttribute('aria-label') || element.getAttribute('aria-labelledby'))).map(element => element.outerHTML)");
        Assert.That(nameless.GetArrayLength(), Is.Zero, nameless.GetRawText());

        var reached = new HashSet<string>();
        for (var i = 0; i < 60; i++)
        {
            await page.PressAsync("Tab");
            reached.Add(await page.TextAsync("(element => element.id || element.className || element.tagName)(document.activeElement)"));
        }

        Assert.That(reached, Is.SupersetOf(new[] { "skip", "theme", "panes", "months" }));
        Assert.That(reached.Any(name => name.StartsWith("grid-row", StringComparison.Ordinal)), Is.True, string.Join(", ", reached));
    }

    [Test]
    public async Task Headings_tables_and_regions_are_what_they_look_like()
    {
        var page = await ShowAsync("DonchianBreakout");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(await page.NumberAsync("document.querySelectorAll('h1').length"), Is.EqualTo(1));
        Assert.That(await page.NumberAsync("document.querySelectorAll('table:not(:has(caption))').length"), Is.Zero);
        Assert.That(await page.NumberAsync("document.querySelectorAll('th:not([scope])').length"), Is.Zero);
        Assert.That(await page.NumberAsync("Number(document.querySelector('[role=grid]').getAttribute('aria-rowcount'))"), Is.EqualTo(await page.NumberAsync("report.run.trades.count + 1")));
        Assert.That(await page.TextAsync("document.documentElement.lang"), Is.EqualTo("en"));
    }

    [Test]
    public async Task Who_wants_no_motion_gets_none()
    {
        var still = await ShowAsync("DonchianBreakout");
        Assert.That((await still.EvaluateAsync("(report.chart.view.moveTo(100, 200), [report.chart.view.from, report.chart.view.to])")).GetRawText(), Is.EqualTo("[100,200]"));

        var moving = await ShowAsync("DonchianBreakout", isStill: false);
        var start = await moving.EvaluateAsync("(report.chart.view.moveTo(100, 200), report.chart.view.to)");
        Assert.That(start.GetDouble(), Is.Not.EqualTo(200));
        var end = await moving.EvaluateAsync("new Promise(done => { const look = () => report.chart.view.to === 200 ? done(true) : requestAnimationFrame(look); look(); })");
        Assert.That(end.ValueKind, Is.EqualTo(JsonValueKind.True), "it glides there");
    }
}
