using System.Text;
using StrategyHost.Host.Reports.Artifacts;

namespace StrategyHost.Unit.Host.Reports;

/// <summary>Rows of a trades.csv, written by hand.</summary>
internal static class TradeRows
{
    public const string Header =
        "trade_id,order_id,position_id,symbol,side,volume,entry_index,entry_time,entry_price,exit_index,exit_time,exit_price,stop_loss,take_profit,"
        + "gross_pnl,commission,slippage,net_pnl,return_pct,bars_held,mae,mfe,entry_comment,exit_reason\n";

    public static string Row(int exit = 1, double netPnl = 1, string comment = "", string reason = "signal", string id = "trd-000001") =>
        FormattableString.Invariant($"{id},ord-000002,pos-000003,TEST,buy,1,0,2024-01-01T00:00:00Z,100,{exit},2024-01-02T00:00:00Z,101.5,98,,{netPnl},0.1,0,{netPnl},1.4,1,-1,2,{comment},{reason}\n");

    public static TradeTable Read(string text) => TradeFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
