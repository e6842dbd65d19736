using System.Text.Json;

namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>Reads <c>summary.json</c>.</summary>
internal sealed class SummaryFile
{
    private readonly JsonElement _root;

    private SummaryFile(JsonElement root) => _root = root;

    public string Strategy => Text("strategy");

    public string Symbol => Text("symbol");

    public string RunId => Text("run_id");

    public long Seed => _root.GetProperty("seed").GetInt64();

    public JsonElement Broker => _root.GetProperty("broker");

    public bool IsRuined => _root.GetProperty("ruined").GetBoolean();

    public double StartingBalance => _root.GetProperty("starting_balance").GetDouble();

    public int UnfilledOrders => _root.GetProperty("unfilled_orders").GetInt32();

    public double? IntervalSeconds => NumberOrNull(_root.GetProperty("data").GetProperty("interval_seconds"));

    public string? DataSha256 => _root.GetProperty("data").GetProperty("sha256").GetString();

    public int Rows => _root.GetProperty("data").GetProperty("rows").GetInt32();

    public IReadOnlyList<string> Optimistic => Texts("optimistic");

    public IReadOnlyList<string> Indicators => Texts("indicators");

    public IReadOnlyList<string> OwnIndicators => Texts("own_indicators");

    public JsonElement OpenPositions => _root.GetProperty("open_positions");

    public JsonElement AmbiguousBars => _root.GetProperty("ambiguous_bars");

    public IEnumerable<JsonProperty> Parameters => _root.GetProperty("parameters").EnumerateObject();

    public IEnumerable<JsonProperty> Rejections => _root.GetProperty("rejections").EnumerateObject();

    /// <summary>Why no trade was closed; null where one was.</summary>
    public string? Explanation => _root.GetProperty("explanation") is { ValueKind: JsonValueKind.Object } explanation
        ? explanation.GetProperty("message").GetString()
        : null;

    /// <exception cref="ReportException">The file is not a summary of this version.</exception>
    public static SummaryFile Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var schema) && schema.ValueEquals("strategyhost/summary/1")
                ? new SummaryFile(root.Clone())
                : throw new ReportException("summary.json: expected an object with \"schema\": \"strategyhost/summary/1\".");
        }
        catch (JsonException exception)
        {
            throw new ReportException($"summary.json: {exception.Message}", exception);
        }
    }

    public double? Metric(string name) => _root.GetProperty("metrics").TryGetProperty(name, out var value) ? NumberOrNull(value) : null;

    public string? UnavailableBecause(string metric) =>
        _root.GetProperty("unavailable").TryGetProperty(metric, out var flag) ? flag.GetString() : null;

    private string Text(string name) => _root.GetProperty(name).GetString() ?? "";

    private string[] Texts(string name) =>
        _root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")] : [];

    private static double? NumberOrNull(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
