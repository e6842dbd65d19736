using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Writes <c>equity_curve.csv</c>, one row a bar. Written by hand: it is the one file with a row for every bar, and the
/// general CSV writer takes several times as long.
/// </summary>
internal sealed class EquityCurveCsv
{
    private const string Header = "time,balance,equity,unrealized_pnl,used_margin,drawdown_pct\n";
    private const int MaxRowLength = IsoTimeFormatter.MaxLength + (5 * (InvariantNumber.MaxLength + 1)) + 1;

    private readonly IsoTimeFormatter _time = new();
    private readonly NumberColumn _balance = new();
    private readonly NumberColumn _equity = new();
    private readonly NumberColumn _unrealized = new();
    private readonly NumberColumn _margin = new();
    private readonly NumberColumn _drawdown = new();

    internal static void Write(ArtifactBuffer output, IReadOnlyList<EquityPoint> curve)
    {
        output.WriteText(Header);
        var file = new EquityCurveCsv();
        var reader = new EquityCurveReader(curve);
        for (var start = 0; start < reader.Count;)
        {
            var points = reader.BlockAt(start);
            foreach (ref readonly var point in points)
                output.Advance(file.FormatRow(point, output.GetSpan(MaxRowLength)));
            start += points.Length;
        }
    }

    private int FormatRow(in EquityPoint point, Span<byte> row)
    {
        var length = _time.Format(point.Time, row);
        length += Field(_balance, point.Balance, row[length..]);
        length += Field(_equity, point.Equity, row[length..]);
        length += Field(_unrealized, point.UnrealizedPnl, row[length..]);
        length += Field(_margin, point.UsedMargin, row[length..]);
        length += Field(_drawdown, point.DrawdownPct, row[length..]);
        row[length] = (byte)'\n';
        return length + 1;
    }

    private static int Field(NumberColumn column, double value, Span<byte> target)
    {
        target[0] = (byte)',';
        return column.Format(value, target[1..]) + 1;
    }
}
