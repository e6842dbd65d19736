using System.Buffers;
using System.Runtime.CompilerServices;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Writes <c>trades.csv</c>, one row a closed trade in order of closing; an empty field has no value.</summary>
internal static class TradesCsv
{
    internal static ReadOnlySpan<byte> Header =>
        """
        trade_id,order_id,position_id,symbol,side,volume,entry_index,entry_time,entry_price,exit_index,exit_time,exit_price,stop_loss,take_profit,gross_pnl,commission,slippage,net_pnl,return_pct,bars_held,mae,mfe,entry_comment,exit_reason

        """u8;

    internal static void Write(Stream stream, IReadOnlyList<Trade> trades)
    {
        var output = new ArtifactBuffer(stream);
        output.Write(Header);
        var row = new CsvLine(output);
        var time = new IsoTimeFormatter();
        foreach (var trade in trades)
        {
            Identity(row, trade);
            Course(row, trade, time);
            Result(row, trade);
            row.EndRow();
        }

        output.Flush();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Identity(CsvLine row, Trade trade)
    {
        row.Text(trade.TradeId);
        row.Text(trade.OrderId);
        row.Text(trade.PositionId);
        row.Text(trade.Symbol);
        row.Plainly(trade.Side == OrderSide.Buy ? "buy"u8 : "sell"u8);
        row.Number(trade.Volume);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Course(CsvLine row, Trade trade, IsoTimeFormatter time)
    {
        row.Count(trade.EntryIndex);
        row.Plainly(time.Format(trade.EntryTime));
        row.Number(trade.EntryPrice);
        row.Count(trade.ExitIndex);
        row.Plainly(time.Format(trade.ExitTime));
        row.Number(trade.ExitPrice);
        row.Number(trade.StopLoss);
        row.Number(trade.TakeProfit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Result(CsvLine row, Trade trade)
    {
        row.Money(trade.GrossPnl);
        row.Money(trade.Commission);
        row.Money(trade.Slippage);
        row.Money(trade.NetPnl);
        row.Number(trade.ReturnPct);
        row.Count(trade.BarsHeld);
        row.Number(trade.Mae);
        row.Number(trade.Mfe);
        row.Text(trade.EntryComment);
        row.Text(trade.ExitReason);
    }
}
