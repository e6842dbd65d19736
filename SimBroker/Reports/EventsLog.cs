using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Writes <c>events.log</c>: one JSON object a line with <c>timestamp</c>, <c>correlation_id</c>, <c>event</c> and then the
/// fields that the event has, always in the same order.
/// </summary>
internal sealed class EventsLog(JsonLine line, byte[] correlationId)
{
    private static readonly byte[][] EventNames = Array.ConvertAll(Enum.GetNames<BrokerEventType>(), SnakeCase);
    private static readonly byte[][] OrderTypes = Array.ConvertAll(Enum.GetNames<OrderType>(), SnakeCase);
    private static readonly byte[][] Sides = Array.ConvertAll(Enum.GetNames<OrderSide>(), SnakeCase);

    private readonly IsoTimeFormatter _time = new();

    internal static void Write(Stream stream, IReadOnlyList<BrokerEvent> events, string correlationId)
    {
        var output = new ArtifactBuffer(stream);
        var log = new EventsLog(new JsonLine(output), JsonEncodedText.Encode(correlationId).EncodedUtf8Bytes.ToArray());
        foreach (var happened in events)
            log.WriteLine(happened);
        output.Flush();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteLine(BrokerEvent happened)
    {
        line.Plainly("{\"timestamp\":"u8, _time.Format(happened.Time));
        line.Plainly(",\"correlation_id\":"u8, correlationId);
        line.Plainly(",\"event\":"u8, EventNames[(int)happened.Type]);
        WriteSubject(happened);
        WriteTerms(happened);
        WriteMoney(happened);
        WriteCourse(happened);
        line.End();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteSubject(BrokerEvent happened)
    {
        line.Text(",\"order_id\":"u8, happened.OrderId);
        line.Text(",\"position_id\":"u8, happened.PositionId);
        line.Text(",\"trade_id\":"u8, happened.TradeId);
        line.Text(",\"symbol\":"u8, happened.Symbol);
        if (happened.Side is { } side)
            line.Plainly(",\"side\":"u8, Sides[(int)side]);
        if (happened.OrderType is { } type)
            line.Plainly(",\"order_type\":"u8, OrderTypes[(int)type]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteTerms(BrokerEvent happened)
    {
        line.Number(",\"volume\":"u8, happened.Volume);
        line.Number(",\"price\":"u8, happened.Price);
        line.Number(",\"limit_price\":"u8, happened.LimitPrice);
        line.Number(",\"stop_loss\":"u8, happened.StopLoss);
        line.Number(",\"take_profit\":"u8, happened.TakeProfit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteMoney(BrokerEvent happened)
    {
        line.Money(",\"commission\":"u8, happened.Commission);
        line.Money(",\"slippage\":"u8, happened.Slippage);
        line.Money(",\"gross_pnl\":"u8, happened.GrossPnl);
        line.Money(",\"balance\":"u8, happened.Balance);
        line.Number(",\"margin_level\":"u8, happened.MarginLevel);
        line.Text(",\"reason\":"u8, happened.Reason);
        line.Text(",\"comment\":"u8, happened.Comment);
    }

    /// <summary>What a replay needs beside the rest to rebuild the trade list: which bar it was, and how far the price went.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteCourse(BrokerEvent happened)
    {
        line.Number(",\"bar_index\":"u8, happened.BarIndex);
        line.Number(",\"mae\":"u8, happened.Mae);
        line.Number(",\"mfe\":"u8, happened.Mfe);
    }

    private static byte[] SnakeCase(string name) => Encoding.ASCII.GetBytes(JsonNamingPolicy.SnakeCaseLower.ConvertName(name));
}
