using CsvHelper;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Writes <c>equity_curve.csv</c>, one row a bar: the one file that grows with the bars.</summary>
internal sealed class EquityCurveCsv(CsvWriter csv)
{
    private readonly IsoTimeFormatter _time = new();
    private readonly NumberColumn _balance = new();
    private readonly NumberColumn _equity = new();
    private readonly NumberColumn _unrealized = new();
    private readonly NumberColumn _margin = new();
    private readonly NumberColumn _drawdown = new();

    internal static void Write(Stream output, IReadOnlyList<EquityPoint> curve)
    {
        using var csv = ArtifactCsv.Create(output);
        csv.WriteHeader("time", "balance", "equity", "unrealized_pnl", "used_margin", "drawdown_pct");
        var file = new EquityCurveCsv(csv);
        var reader = new EquityCurveReader(curve);
        for (var start = 0; start < reader.Count;)
        {
            var points = reader.BlockAt(start);
            foreach (ref readonly var point in points)
                file.WriteRow(point);
            start += points.Length;
        }
    }

    private void WriteRow(in EquityPoint point)
    {
        csv.WriteField(_time.Format(point.Time));
        csv.WriteField(_balance.Format(point.Balance));
        csv.WriteField(_equity.Format(point.Equity));
        csv.WriteField(_unrealized.Format(point.UnrealizedPnl));
        csv.WriteField(_margin.Format(point.UsedMargin));
        csv.WriteField(_drawdown.Format(point.DrawdownPct));
        csv.EndRecord();
    }
}
