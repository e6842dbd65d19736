using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Writes <c>trades.csv</c>, one row a closed trade in order of closing; an empty field has no value.</summary>
internal static class TradesCsv
{
    private const string Header =
        "trade_id,order_id,position_id,symbol,side,volume,entry_index,entry_time,entry_price,exit_index,exit_time,exit_price,"
        + "stop_loss,take_profit,gross_pnl,commission,slippage,net_pnl,return_pct,bars_held,mae,mfe,entry_comment,exit_reason\n";

    internal static void Write(ArtifactBuffer output, IReadOnlyList<Trade> trades)
    {
        output.WriteText(Header);
        var row = new CsvRow(output);
        foreach (var trade in trades)
        {
            Identity(row, trade);
            Course(row, trade);
            Result(row, trade);
            row.End();
        }
    }

    private static void Identity(CsvRow row, Trade trade)
    {
        row.Add(trade.TradeId);
        row.Add(trade.OrderId);
        row.Add(trade.PositionId);
        row.Add(trade.Symbol);
        row.Add(ArtifactJson.Side(trade.Side));
        row.Add(trade.Volume);
    }

    private static void Course(CsvRow row, Trade trade)
    {
        row.Add(trade.EntryIndex);
        row.Add(trade.EntryTime);
        row.Add(trade.EntryPrice);
        row.Add(trade.ExitIndex);
        row.Add(trade.ExitTime);
        row.Add(trade.ExitPrice);
        row.Add(trade.StopLoss);
        row.Add(trade.TakeProfit);
    }

    private static void Result(CsvRow row, Trade trade)
    {
        row.Add(trade.GrossPnl);
        row.Add(trade.Commission);
        row.Add(trade.Slippage);
        row.Add(trade.NetPnl);
        row.Add(trade.ReturnPct);
        row.Add(trade.BarsHeld);
        row.Add(trade.Mae);
        row.Add(trade.Mfe);
        row.Add(trade.EntryComment);
        row.Add(trade.ExitReason);
    }
}
