using System.Globalization;
using System.Text.Json;
using StrategyHost.Brokers;

namespace StrategyHost.Unit.SimBroker.Replay;

/// <summary>Reads events back from the lines of an <c>events.log</c>, as a program of somebody else's would.</summary>
internal static class EventLogReader
{
    internal static IEnumerable<BrokerEvent> Read(string path) => File.ReadLines(path).Select(Parse);

    private static BrokerEvent Parse(string line)
    {
        var fields = JsonDocument.Parse(line).RootElement;
        var time = DateTime.Parse(fields.GetProperty("timestamp").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        return new BrokerEvent(Named<BrokerEventType>(fields, "event")!.Value, time)
        {
            BarIndex = fields.GetProperty("bar_index").GetInt32(),
            OrderId = Text(fields, "order_id"),
            PositionId = Text(fields, "position_id"),
            TradeId = Text(fields, "trade_id"),
            Symbol = Text(fields, "symbol"),
            Side = Named<OrderSide>(fields, "side"),
            OrderType = Named<OrderType>(fields, "order_type"),
            Volume = Number(fields, "volume"),
            Price = Number(fields, "price"),
            LimitPrice = Number(fields, "limit_price"),
            StopLoss = Number(fields, "stop_loss"),
            TakeProfit = Number(fields, "take_profit"),
            Commission = Money(fields, "commission"),
            Slippage = Money(fields, "slippage"),
            GrossPnl = Money(fields, "gross_pnl"),
            Balance = Money(fields, "balance"),
            MarginLevel = Number(fields, "margin_level"),
            Mae = Number(fields, "mae"),
            Mfe = Number(fields, "mfe"),
            Reason = Text(fields, "reason"),
            Comment = Text(fields, "comment"),
        };
    }

    private static string? Text(JsonElement fields, string name) => fields.TryGetProperty(name, out var field) ? field.GetString() : null;

    private static decimal? Money(JsonElement fields, string name) => fields.TryGetProperty(name, out var field) ? field.GetDecimal() : null;

    private static double? Number(JsonElement fields, string name)
    {
        if (!fields.TryGetProperty(name, out var field))
            return null;
        return field.ValueKind == JsonValueKind.Number ? field.GetDouble() : double.Parse(field.GetString()!, CultureInfo.InvariantCulture);
    }

    private static T? Named<T>(JsonElement fields, string name)
        where T : struct, Enum =>
        Text(fields, name) is { } text ? Enum.GetValues<T>().Single(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == text) : null;
}
