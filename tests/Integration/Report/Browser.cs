using System.Diagnostics;

namespace StrategyHost.Integration.Report;

/// <summary>A headless Chromium of the tests' own, with a profile that goes when it ends.</summary>
internal sealed class Browser : IDisposable
{
    private const string Announcement = "DevTools listening on ";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private readonly DirectoryInfo _profile;
    private readonly Process _process;

    private Browser(DirectoryInfo profile, Process process, DevTools tools) => (_profile, _process, Tools) = (profile, process, tools);

    public DevTools Tools { get; }

    /// <summary>Starts one. Without a browser the test is skipped, or fails where STRATEGYHOST_REQUIRE_BROWSER is 1.</summary>
    public static async Task<Browser> StartAsync()
    {
        var program = Find();
        if (program is null)
        {
            const string Reason = "needs Chromium: install it (Debian: apt-get install chromium), or name one in STRATEGYHOST_BROWSER";
            if (Environment.GetEnvironmentVariable("STRATEGYHOST_REQUIRE_BROWSER") == "1")
                Assert.Fail(Reason);
            Assert.Ignore(Reason);
        }

        var profile = Directory.CreateTempSubdirectory("strategyhost-browser-");
        var process = Process.Start(new ProcessStartInfo(program!, Arguments(profile.FullName)) { RedirectStandardError = true })!;
        return new Browser(profile, process, await DevTools.ConnectAsync(await FindAddressAsync(process)));
    }

    public Task<BrowserPage> OpenAsync(int width = 1440, int height = 1000, string scheme = "light", bool isStill = true) =>
        BrowserPage.OpenAsync(Tools, width, height, scheme, isStill);

    public void Dispose()
    {
        Tools.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper of the browser may still write its last file; the folder is a temporary one.
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("STRATEGYHOST_BROWSER") is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private static List<string> Arguments(string profile)
    {
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars", "--disable-background-networking",
            "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
        ];
        // Chromium's own sandbox refuses to run as root, as in most containers of continuous integration.
        if (Environment.UserName == "root")
            arguments.Insert(0, "--no-sandbox");
        return arguments;
    }

    private static async Task<Uri> FindAddressAsync(Process process)
    {
        var told = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync();
                return new Uri(line[Announcement.Length..].Trim());
            }

            told.Add(line);
        }

        throw new InvalidOperationException($"The browser ended before it listened: {string.Join('\n', told)}");
    }
}
