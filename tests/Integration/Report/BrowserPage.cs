using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StrategyHost.Integration.Report;

/// <summary>A tab: what is shown in it, what it complained of, and the hands of a reader.</summary>
internal sealed class BrowserPage
{
    private const string NextFrames = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    private readonly DevTools _tools;
    private readonly string _session;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private BrowserPage(DevTools tools, string session)
    {
        (_tools, _session) = (tools, session);
        _tools.Happened += Watch;
    }

    /// <summary>Errors, warnings and refusals of the page's policy.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Addresses that were asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public static async Task<BrowserPage> OpenAsync(DevTools tools, int width, int height, string scheme, bool isStill)
    {
        var target = await tools.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank", ["newWindow"] = true });
        var attached = await tools.SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true });
        var page = new BrowserPage(tools, attached.GetProperty("sessionId").GetString()!);
        foreach (var domain in (string[])["Page", "Runtime", "Network", "Log"])
            await page.SendAsync($"{domain}.enable");
        await page.SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await page.SendAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(Feature("prefers-color-scheme", scheme), Feature("prefers-reduced-motion", isStill ? "reduce" : "no-preference")),
        });
        return page;
    }

    /// <summary>Opens a report and waits until it is complete.</summary>
    public async Task ShowAsync(string path)
    {
        await SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(Path.GetFullPath(path)).AbsoluteUri });
        var state = await EvaluateAsync(
            """
            new Promise(done => {
              const look = () => location.protocol === "file:" && document.readyState === "complete" && document.documentElement.dataset.state !== "loading"
                ? done(document.documentElement.dataset.state) : setTimeout(look, 10);
              look();
            })
            """);
        Assert.That(state.GetString(), Is.EqualTo("ready"), string.Join('\n', Complaints));
        await SettleAsync();
    }

    /// <summary>The value of an expression; a promise is waited for.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        if (answer.TryGetProperty("exceptionDetails", out var details))
            throw new InvalidOperationException($"{expression}\n{details.GetRawText()}");
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    public async Task<double> NumberAsync(string expression) => (await EvaluateAsync(expression)).GetDouble();

    public async Task<string> TextAsync(string expression) => (await EvaluateAsync(expression)).GetString()!;

    public async Task<double[]> NumbersAsync(string expression) =>
        [.. (await EvaluateAsync($"[...{expression}].map(value => Number.isFinite(value) ? value : null)")).EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())];

    /// <summary>Waits until what was asked for is drawn.</summary>
    public Task SettleAsync() => EvaluateAsync(NextFrames);

    public async Task MouseAsync(string type, double x, double y, int buttons = 0, double deltaY = 0)
    {
        await SendAsync("Input.dispatchMouseEvent", new JsonObject
        {
            ["type"] = type, ["x"] = x, ["y"] = y, ["button"] = buttons == 0 && type == "mouseMoved" ? "none" : "left", ["buttons"] = buttons,
            ["clickCount"] = type is "mousePressed" or "mouseReleased" ? 1 : 0, ["deltaX"] = 0, ["deltaY"] = deltaY,
        });
        await SettleAsync();
    }

    public async Task PressAsync(string key, bool isShifted = false)
    {
        foreach (var type in (string[])["keyDown", "keyUp"])
        {
            await SendAsync("Input.dispatchKeyEvent", new JsonObject
            {
                ["type"] = type, ["key"] = key, ["modifiers"] = isShifted ? 8 : 0, ["windowsVirtualKeyCode"] = CodeOf(key),
                ["text"] = type == "keyDown" && key.Length == 1 ? key : type == "keyDown" && key == "Enter" ? "\r" : "",
            });
        }

        await SettleAsync();
    }

    /// <summary>A picture of what is in sight, kept beside the test results.</summary>
    public async Task PictureAsync(string name)
    {
        var picture = await SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" });
        var folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "report-pictures"));
        var path = Path.Combine(folder.FullName, $"{name}.png");
        await File.WriteAllBytesAsync(path, picture.GetProperty("data").GetBytesFromBase64());
        TestContext.AddTestAttachment(path);
    }

    private Task<JsonElement> SendAsync(string method, JsonObject? parameters = null) => _tools.SendAsync(method, parameters, _session);

    private void Watch(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "Runtime.exceptionThrown":
                _complaints.Enqueue(parameters.GetRawText());
                break;
            case "Runtime.consoleAPICalled" when parameters.GetProperty("type").GetString() is "error" or "warning" or "assert":
                _complaints.Enqueue(parameters.GetRawText());
                break;
            case "Log.entryAdded" when parameters.GetProperty("entry").GetProperty("level").GetString() is "error" or "warning":
                _complaints.Enqueue(parameters.GetRawText());
                break;
            case "Network.requestWillBeSent":
                _requests.Enqueue(parameters.GetProperty("request").GetProperty("url").GetString()!);
                break;
        }
    }

    private static int CodeOf(string key) => key switch
    {
        "ArrowLeft" => 37,
        "ArrowUp" => 38,
        "ArrowRight" => 39,
        "ArrowDown" => 40,
        "Home" => 36,
        "End" => 35,
        "Enter" => 13,
        "Escape" => 27,
        "Tab" => 9,
        _ => char.ToUpperInvariant(key[0]),
    };

    private static JsonObject Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
