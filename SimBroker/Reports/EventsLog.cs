using System.Text.Json;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Writes <c>events.log</c>: one JSON object a line with <c>timestamp</c>, <c>correlation_id</c>, <c>event</c> and then the
/// fields that the event has, always in the same order.
/// </summary>
internal sealed class EventsLog : IDisposable
{
    private static readonly JsonEncodedText[] EventNames = Array.ConvertAll(Enum.GetNames<BrokerEventType>(), SnakeCase);
    private static readonly JsonEncodedText[] OrderTypes = Array.ConvertAll(Enum.GetNames<OrderType>(), SnakeCase);
    private static readonly JsonEncodedText[] Sides = Array.ConvertAll(Enum.GetNames<OrderSide>(), SnakeCase);
    private static readonly JsonEncodedText TimestampKey = JsonEncodedText.Encode("timestamp");
    private static readonly JsonEncodedText CorrelationKey = JsonEncodedText.Encode("correlation_id");
    private static readonly JsonEncodedText EventKey = JsonEncodedText.Encode("event");
    private static readonly JsonEncodedText OrderIdKey = JsonEncodedText.Encode("order_id");
    private static readonly JsonEncodedText PositionIdKey = JsonEncodedText.Encode("position_id");
    private static readonly JsonEncodedText TradeIdKey = JsonEncodedText.Encode("trade_id");
    private static readonly JsonEncodedText SymbolKey = JsonEncodedText.Encode("symbol");
    private static readonly JsonEncodedText SideKey = JsonEncodedText.Encode("side");
    private static readonly JsonEncodedText OrderTypeKey = JsonEncodedText.Encode("order_type");
    private static readonly JsonEncodedText VolumeKey = JsonEncodedText.Encode("volume");
    private static readonly JsonEncodedText PriceKey = JsonEncodedText.Encode("price");
    private static readonly JsonEncodedText LimitPriceKey = JsonEncodedText.Encode("limit_price");
    private static readonly JsonEncodedText StopLossKey = JsonEncodedText.Encode("stop_loss");
    private static readonly JsonEncodedText TakeProfitKey = JsonEncodedText.Encode("take_profit");
    private static readonly JsonEncodedText CommissionKey = JsonEncodedText.Encode("commission");
    private static readonly JsonEncodedText SlippageKey = JsonEncodedText.Encode("slippage");
    private static readonly JsonEncodedText GrossPnlKey = JsonEncodedText.Encode("gross_pnl");
    private static readonly JsonEncodedText BalanceKey = JsonEncodedText.Encode("balance");
    private static readonly JsonEncodedText MarginLevelKey = JsonEncodedText.Encode("margin_level");
    private static readonly JsonEncodedText ReasonKey = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText CommentKey = JsonEncodedText.Encode("comment");

    private readonly Utf8JsonWriter _json;
    private readonly IsoTimeFormatter _time = new();
    private readonly JsonEncodedText _correlation;

    private EventsLog(ArtifactBuffer output, string correlationId)
    {
        _json = new Utf8JsonWriter(output, ArtifactJson.Compact);
        _correlation = JsonEncodedText.Encode(correlationId);
    }

    public void Dispose() => _json.Dispose();

    internal static void Write(Stream stream, IReadOnlyList<BrokerEvent> events, string correlationId)
    {
        var output = new ArtifactBuffer(stream);
        using var log = new EventsLog(output, correlationId);
        foreach (var happened in events)
        {
            log.WriteLine(happened);
            output.EndLine();
        }

        output.Flush();
    }

    private void WriteLine(BrokerEvent happened)
    {
        _json.WriteStartObject();
        _json.WriteString(TimestampKey, _time.Format(happened.Time));
        _json.WriteString(CorrelationKey, _correlation);
        _json.WriteString(EventKey, EventNames[(int)happened.Type]);
        WriteSubject(happened);
        WriteTerms(happened);
        WriteMoney(happened);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
    }

    private void WriteSubject(BrokerEvent happened)
    {
        Text(OrderIdKey, happened.OrderId);
        Text(PositionIdKey, happened.PositionId);
        Text(TradeIdKey, happened.TradeId);
        Text(SymbolKey, happened.Symbol);
        if (happened.Side is { } side)
            _json.WriteString(SideKey, Sides[(int)side]);
        if (happened.OrderType is { } type)
            _json.WriteString(OrderTypeKey, OrderTypes[(int)type]);
    }

    private void WriteTerms(BrokerEvent happened)
    {
        Number(VolumeKey, happened.Volume);
        Number(PriceKey, happened.Price);
        Number(LimitPriceKey, happened.LimitPrice);
        Number(StopLossKey, happened.StopLoss);
        Number(TakeProfitKey, happened.TakeProfit);
    }

    private void WriteMoney(BrokerEvent happened)
    {
        Number(CommissionKey, happened.Commission);
        Number(SlippageKey, happened.Slippage);
        Number(GrossPnlKey, happened.GrossPnl);
        Number(BalanceKey, happened.Balance);
        Number(MarginLevelKey, happened.MarginLevel);
        Text(ReasonKey, happened.Reason);
        Text(CommentKey, happened.Comment);
    }

    private void Text(JsonEncodedText key, string? value)
    {
        if (value is not null)
            _json.WriteString(key, value);
    }

    // A refused order may have asked for NaN or infinity. JSON has no such numbers, and the log must not hide them: text.
    private void Number(JsonEncodedText key, double? value)
    {
        if (value is not { } number)
            return;
        if (double.IsFinite(number))
            _json.WriteNumber(key, number + 0.0);
        else
            _json.WriteString(key, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private void Number(JsonEncodedText key, decimal? value)
    {
        if (value is { } number)
            _json.WriteNumber(key, CanonicalMoney.Of(number));
    }

    private static JsonEncodedText SnakeCase(string name) => JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseLower.ConvertName(name));
}
