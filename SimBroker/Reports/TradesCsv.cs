using CsvHelper;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Writes <c>trades.csv</c>, one row a closed trade in order of closing; an empty field has no value.</summary>
internal static class TradesCsv
{
    private static readonly string[] Columns =
    [
        "trade_id", "order_id", "position_id", "symbol", "side", "volume", "entry_index", "entry_time", "entry_price", "exit_index",
        "exit_time", "exit_price", "stop_loss", "take_profit", "gross_pnl", "commission", "slippage", "net_pnl", "return_pct",
        "bars_held", "mae", "mfe", "entry_comment", "exit_reason",
    ];

    internal static void Write(Stream output, IReadOnlyList<Trade> trades)
    {
        using var csv = ArtifactCsv.Create(output);
        csv.WriteHeader(Columns);
        var time = new IsoTimeFormatter();
        foreach (var trade in trades)
        {
            Identity(csv, trade);
            Course(csv, trade, time);
            Result(csv, trade);
            csv.EndRecord();
        }
    }

    private static void Identity(CsvWriter csv, Trade trade)
    {
        csv.Text(trade.TradeId);
        csv.Text(trade.OrderId);
        csv.Text(trade.PositionId);
        csv.Text(trade.Symbol);
        csv.WriteField(ArtifactJson.Side(trade.Side));
        csv.Number(trade.Volume);
    }

    private static void Course(CsvWriter csv, Trade trade, IsoTimeFormatter time)
    {
        csv.WriteField(trade.EntryIndex);
        csv.Time(trade.EntryTime, time);
        csv.Number(trade.EntryPrice);
        csv.WriteField(trade.ExitIndex);
        csv.Time(trade.ExitTime, time);
        csv.Number(trade.ExitPrice);
        csv.Number(trade.StopLoss);
        csv.Number(trade.TakeProfit);
    }

    private static void Result(CsvWriter csv, Trade trade)
    {
        csv.Money(trade.GrossPnl);
        csv.Money(trade.Commission);
        csv.Money(trade.Slippage);
        csv.Money(trade.NetPnl);
        csv.Number(trade.ReturnPct);
        csv.WriteField(trade.BarsHeld);
        csv.Number(trade.Mae);
        csv.Number(trade.Mfe);
        csv.Text(trade.EntryComment);
        csv.Text(trade.ExitReason);
    }
}
