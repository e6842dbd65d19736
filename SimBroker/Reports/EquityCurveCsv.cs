using System.Buffers;
using System.Runtime.CompilerServices;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Writes <c>equity_curve.csv</c>, one row a bar: the one file that grows with the bars. Times and numbers need no quotes, so the
/// rows are put together without a CSV writer, and at full speed from the first row on.
/// </summary>
internal sealed class EquityCurveCsv(ArtifactBuffer output)
{
    private const int LongestRow = IsoTimeFormatter.MaxLength + 5 * (1 + RoundTripNumber.MaxLength) + 1;

    private readonly IsoTimeFormatter _time = new();
    private readonly NumberColumn _balance = new();
    private readonly NumberColumn _equity = new();
    private readonly NumberColumn _unrealized = new();
    private readonly NumberColumn _margin = new();
    private readonly NumberColumn _drawdown = new();

    internal static ReadOnlySpan<byte> Header => "time,balance,equity,unrealized_pnl,used_margin,drawdown_pct\n"u8;

    internal static void Write(Stream stream, IReadOnlyList<EquityPoint> curve)
    {
        var output = new ArtifactBuffer(stream);
        output.Write(Header);
        var file = new EquityCurveCsv(output);
        var reader = new EquityCurveReader(curve);
        for (var start = 0; start < reader.Count;)
        {
            var points = reader.BlockAt(start);
            file.WriteRows(points);
            start += points.Length;
        }

        output.Flush();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteRows(ReadOnlySpan<EquityPoint> points)
    {
        foreach (ref readonly var point in points)
        {
            var row = output.GetSpan(LongestRow);
            var length = Put(_time.Format(point.Time), row, 0, (byte)',');
            length = Put(_balance.Format(point.Balance), row, length, (byte)',');
            length = Put(_equity.Format(point.Equity), row, length, (byte)',');
            length = Put(_unrealized.Format(point.UnrealizedPnl), row, length, (byte)',');
            length = Put(_margin.Format(point.UsedMargin), row, length, (byte)',');
            output.Advance(Put(_drawdown.Format(point.DrawdownPct), row, length, (byte)'\n'));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Put(ReadOnlySpan<byte> field, Span<byte> row, int at, byte end)
    {
        field.CopyTo(row[at..]);
        row[at + field.Length] = end;
        return at + field.Length + 1;
    }
}
