using StrategyHost.Integration.Cli;

namespace StrategyHost.Integration.Report;

/// <summary>Tests of the page in a browser, over runs that are made once for all of a fixture's tests.</summary>
internal abstract class ReportFixture
{
    private readonly Dictionary<string, string> _pages = [];

    protected Workspace Workspace { get; private set; } = null!;

    protected Browser Browser { get; private set; } = null!;

    /// <summary>Arguments of <c>backtest</c> for the runs that the fixture looks at.</summary>
    protected abstract string[] Backtest { get; }

    /// <summary>Writes what the runs need into the workspace.</summary>
    protected virtual void Arrange()
    {
    }

    [OneTimeSetUp]
    public async Task Prepare()
    {
        Browser = await Browser.StartAsync();
        Workspace = new Workspace();
        Arrange();
        var run = CommandLineRun.Of(Workspace, ["backtest", .. Backtest, "--json"]);
        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Error);
        foreach (var entry in run.Json().GetProperty("runs").EnumerateArray())
            _pages[entry.GetProperty("strategy").GetString()!] = entry.GetProperty("artifacts").GetProperty("report").GetString()!;
    }

    [OneTimeTearDown]
    public void CleanUp()
    {
        Browser?.Dispose();
        Workspace?.Dispose();
    }

    protected string PathOf(string strategy) => _pages[strategy];

    protected async Task<BrowserPage> ShowAsync(string strategy, int width = 1440, int height = 1000, string scheme = "light", bool isStill = true)
    {
        var page = await Browser.OpenAsync(width, height, scheme, isStill);
        await page.ShowAsync(PathOf(strategy));
        return page;
    }
}
