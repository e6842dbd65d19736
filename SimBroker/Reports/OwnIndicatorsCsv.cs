using System.Buffers;
using System.Runtime.CompilerServices;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Writes <c>own_indicators.csv</c>: <c>time</c>, then a column for each indicator of the strategy's own, one row a bar; an
/// empty field has no value. Built-in indicators are not among them: whoever has the bars can compute those.
/// </summary>
internal static class OwnIndicatorsCsv
{
    internal static void Write(Stream stream, long[] times, IReadOnlyList<NamedColumn> columns)
    {
        var output = new ArtifactBuffer(stream);
        output.Write("time"u8);
        foreach (var column in columns)
        {
            output.Write(","u8);
            output.Write(ArtifactCsv.Field(column.Name));
        }

        output.Write("\n"u8);
        WriteRows(output, times, [.. columns.Select(column => column.Values)]);
        output.Flush();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteRows(ArtifactBuffer output, long[] times, double[][] columns)
    {
        var clock = new IsoTimeFormatter();
        for (var i = 0; i < columns[0].Length; i++)
        {
            output.Write(clock.Format(new DateTime(times[i], DateTimeKind.Utc)));
            foreach (var column in columns)
                WriteValue(output, column[i]);
            output.Write("\n"u8);
        }
    }

    private static void WriteValue(ArtifactBuffer output, double value)
    {
        var field = output.GetSpan(1 + RoundTripNumber.MaxLength);
        field[0] = (byte)',';
        output.Advance(1 + (double.IsFinite(value) ? RoundTripNumber.Format(value + 0.0, field[1..]) : 0));
    }
}
