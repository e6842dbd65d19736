using System.Text.Json;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Writes <c>summary.json</c>; its keys, in order, are those of <c>summary.schema.json</c>.</summary>
internal static class SummaryJson
{
    private const string SchemaId = "strategyhost/summary/1";

    internal static void Write(Stream output, BrokerReport report, RunFacts facts, PerformanceMetrics metrics)
    {
        using (var json = new Utf8JsonWriter(output, ArtifactJson.Indented))
        {
            json.WriteStartObject();
            WriteInputs(json, facts);
            WriteData(json, facts);
            WriteAccount(json, report);
            WriteMetrics(json, metrics);
            WriteOpenPositions(json, report.OpenPositions);
            WriteRefusals(json, report);
            WriteAmbiguity(json, report);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteInputs(Utf8JsonWriter json, RunFacts facts)
    {
        json.WriteString("schema", SchemaId);
        json.WriteString("run_id", facts.RunId);
        json.WriteString("strategy", facts.Strategy);
        json.WriteString("symbol", facts.Bars.Symbol);
        json.TextOrNull("source_sha256", facts.SourceSha256);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in facts.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
        WriteTexts(json, "indicators", facts.Indicators);
        WriteTexts(json, "own_indicators", [.. facts.OwnIndicators.Select(own => own.Name)]);
        json.WriteNumber("seed", facts.Seed);
        json.WritePropertyName("broker");
        WriteBrokerOptions(json, facts.BrokerOptionsJson);
        WriteTexts(json, "optimistic", facts.Flags);
    }

    private static void WriteBrokerOptions(Utf8JsonWriter json, string text)
    {
        try
        {
            using var options = JsonDocument.Parse(text);
            if (options.RootElement.ValueKind == JsonValueKind.Object)
            {
                options.RootElement.WriteTo(json);
                return;
            }
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"RunFacts.BrokerOptionsJson is not JSON: {error.Message} Expected the text of one object.", error);
        }

        throw new ArgumentException($"RunFacts.BrokerOptionsJson is '{text}': expected the text of one JSON object, such as {{}}.");
    }

    private static void WriteData(Utf8JsonWriter json, RunFacts facts)
    {
        var bars = facts.Bars;
        json.WriteStartObject("data");
        json.WriteNumber("rows", bars.Count);
        json.TextOrNull("first_time", bars.Count > 0 ? ArtifactJson.Time(bars[0].Time) : null);
        json.TextOrNull("last_time", bars.Count > 0 ? ArtifactJson.Time(bars[bars.Count - 1].Time) : null);
        json.NumberOrNull("interval_seconds", DataFacts.Interval(bars.Times) / (double)TimeSpan.TicksPerSecond);
        json.TextOrNull("sha256", facts.DataSha256);
        json.WriteEndObject();
    }

    private static void WriteAccount(Utf8JsonWriter json, BrokerReport report)
    {
        var account = report.Account;
        json.WriteBoolean("ruined", report.IsRuined);
        json.NumberOrNull("starting_balance", report.StartingBalance);
        json.WriteStartObject("account");
        json.NumberOrNull("balance", account.Balance);
        json.NumberOrNull("equity", account.Equity);
        json.NumberOrNull("unrealized_pnl", account.UnrealizedPnl);
        json.NumberOrNull("used_margin", account.UsedMargin);
        json.NumberOrNull("free_margin", account.FreeMargin);
        json.NumberOrNull("margin_level", account.MarginLevel);
        json.WriteEndObject();
    }

    private static void WriteMetrics(Utf8JsonWriter json, PerformanceMetrics metrics)
    {
        json.WritePropertyName("metrics");
        MetricsJson.Write(json, metrics);
        json.WriteStartObject("conventions");
        foreach (var definition in MetricCatalog.All)
            json.WriteString(definition.Name, definition.Convention);
        json.WriteEndObject();
        WriteTexts(json, "flags", metrics.Flags);
        json.WriteStartObject("unavailable");
        foreach (var (name, flag) in metrics.Unavailable)
            json.WriteString(name, flag);
        json.WriteEndObject();
        WriteExplanation(json, metrics.Explanation);
    }

    private static void WriteExplanation(Utf8JsonWriter json, ZeroTradesExplanation? explanation)
    {
        if (explanation is null)
        {
            json.WriteNull("explanation");
            return;
        }

        json.WriteStartObject("explanation");
        json.WriteString("code", explanation.Code);
        json.WriteString("message", explanation.Message);
        json.WriteEndObject();
    }

    private static void WriteOpenPositions(Utf8JsonWriter json, IReadOnlyList<Position> positions)
    {
        json.WriteStartArray("open_positions");
        foreach (var position in positions)
        {
            json.WriteStartObject();
            json.WriteString("position_id", position.PositionId);
            json.WriteString("symbol", position.Symbol);
            json.WriteString("side", ArtifactJson.Side(position.Side));
            json.NumberOrNull("volume", position.Volume);
            json.WriteNumber("entry_index", position.EntryIndex);
            json.WriteString("entry_time", ArtifactJson.Time(position.EntryTime));
            json.NumberOrNull("entry_price", position.EntryPrice);
            json.NumberOrNull("stop_loss", position.StopLoss);
            json.NumberOrNull("take_profit", position.TakeProfit);
            json.NumberOrNull("unrealized_pnl", position.UnrealizedPnl);
            json.WriteNumber("bars_held", position.BarsHeld);
            json.TextOrNull("comment", position.Comment);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRefusals(Utf8JsonWriter json, BrokerReport report)
    {
        json.WriteNumber("unfilled_orders", report.UnfilledOrders);
        json.WriteStartObject("rejections");
        foreach (var (reason, count) in report.Rejections.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteNumber(reason, count);
        json.WriteEndObject();
    }

    private static void WriteAmbiguity(Utf8JsonWriter json, BrokerReport report)
    {
        var assumed = 0m;
        foreach (var trade in report.Trades)
            assumed += trade.NetPnl;
        json.WriteStartObject("ambiguous_bars");
        json.WriteNumber("count", report.AmbiguousBars);
        json.Money("worst_net_profit", report.WorstNetProfit);
        json.Money("assumed_net_profit", assumed);
        json.Money("best_net_profit", report.BestNetProfit);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
