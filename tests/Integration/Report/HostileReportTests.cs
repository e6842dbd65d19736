namespace StrategyHost.Integration.Report;

/// <summary>Texts of a strategy, of its data and of its broker stay texts in a browser.</summary>
internal sealed class HostileReportTests : ReportFixture
{
    private const string Attack = "</script><script>window.owned=1</script><img src=x onerror=window.owned=1>";

    private string _strategy = "";

    protected override string[] Backtest => [_strategy, "--data", Workspace.WriteBars($"a<img src=x onerror=window.owned=1>&amp;\".csv", 200), "--symbol", Attack];

    protected override void Arrange() => _strategy = Workspace.WriteStrategy(
        "Attacker",
        $$"""
        if (market.Index % 20 == 3)
            return OrderRequest.Buy(-1, comment: Text);
        return market.IsFlat ? OrderRequest.Buy(1, comment: Text) : null;
        """,
        $$"""
        private const string Text = "{{Attack}}";

        /// <inheritdoc/>
        public override ExitRequest? FindExits(Position position, Market market) => position.BarsHeld > 3 ? position.Exit(Text) : null;

        /// <inheritdoc/>
        public override void PrepareIndicators(IndicatorSet indicators)
        {
            _ = indicators.Add(Text, new Copy());
        }

        private sealed class Copy : IndicatorCalculator
        {
            public override double Next(in Bar bar) => bar.Close;
        }
        """);

    [Test]
    public async Task Texts_are_shown_and_never_run()
    {
        var page = await ShowAsync("Attacker");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => (details.open = true))");
        await page.EvaluateAsync("(report.chart.showTrade(2), report.chart.crosshair.move(20, 100))");
        await page.SettleAsync();
        await page.PictureAsync("hostile");
        using var scope = Assert.EnterMultipleScope();
        Assert.That((await page.EvaluateAsync("typeof window.owned")).GetString(), Is.EqualTo("undefined"));
        Assert.That(await page.NumberAsync("document.querySelectorAll('img, iframe, object, embed, form').length"), Is.Zero);
        Assert.That(page.Complaints, Is.Empty);
        Assert.That(page.Requests, Is.All.StartsWith("file:").Or.StartsWith("data:"));
        foreach (var place in (string[])["#subtitle", "#trade", ".legend-title", ".grid-rows", "#origin-body"])
            Assert.That(await page.TextAsync($"document.querySelector('{place}').textContent"), Does.Contain(Attack), place);
        Assert.That(await page.TextAsync("document.title"), Does.Contain(Attack));
        Assert.That(await page.TextAsync("document.getElementById('colophon').textContent"), Does.Contain("<img src=x"));
    }

    /// <summary>The policy is the second wall: markup that did get in would neither run nor fetch.</summary>
    [Test]
    public async Task The_policy_stops_what_would_get_in()
    {
        var page = await ShowAsync("Attacker");
        var outcome = await page.EvaluateAsync(
            """
            (async () => {
              const stopped = [];
              document.addEventListener("securitypolicyviolation", event => stopped.push(event.effectiveDirective));
              try { document.body.innerHTML += "<b>x</b>"; } catch (error) { stopped.push(error.name); }
              const script = document.createElement("script");
              try { script.textContent = "window.owned = 1"; document.body.append(script); } catch (error) { stopped.push(error.name); }
              await fetch("https://example.invalid/").catch(error => stopped.push("fetch"));
              const image = new Image();
              await new Promise(done => { image.onerror = done; image.src = "https://example.invalid/x.png"; });
              return { owned: typeof window.owned, stopped };
            })()
            """);
        var stopped = outcome.GetProperty("stopped").EnumerateArray().Select(entry => entry.GetString()).ToArray();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(outcome.GetProperty("owned").GetString(), Is.EqualTo("undefined"));
        Assert.That(stopped, Does.Contain("TypeError").And.Contain("connect-src").And.Contain("img-src").And.Contain("fetch"));
    }
}
