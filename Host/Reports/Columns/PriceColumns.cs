using StrategyHost.SimBroker.Data;
using StrategyHost.Trading;

namespace StrategyHost.Host.Reports.Columns;

/// <summary>
/// Packs the bars. Opens are kept as differences from the close before, closes from the open, highs and lows from the nearer of
/// the two: small numbers, most of them in one byte.
/// </summary>
internal static class PriceColumns
{
    private const int MostPriceDecimals = 8;
    private const int PriceDigits = 10;
    private const int MostVolumeDecimals = 2;
    private const int VolumeDigits = 7;

    public static DecimalScale ScaleOf(BarColumns bars) =>
        DecimalScale.Exact(MostPriceDecimals, PriceDigits, bars.Open, bars.High, bars.Low, bars.Close);

    /// <summary>The jobs that pack the bars.</summary>
    public static IEnumerable<Func<IEnumerable<PageColumn>>> Of(BarData data, DecimalScale scale)
    {
        var bars = data.Bars;
        yield return () => [Times(bars.Times)];
        yield return () => Bodies(bars, scale);
        yield return () => Shadows(bars, scale);
        if (data.HasVolume)
            yield return () => [ColumnEncoder.Plain("volume", bars.Volume, DecimalScale.Exact(MostVolumeDecimals, VolumeDigits, bars.Volume))];
    }

    /// <summary>Milliseconds since 1970: each the difference from the one before, of which the packed column holds the changes.</summary>
    private static PageColumn Times(long[] times)
    {
        var steps = new long[times.Length];
        var last = 0L;
        for (var i = 0; i < times.Length; i++)
        {
            var now = (times[i] - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
            (steps[i], last) = (now - last, now);
        }

        return ColumnEncoder.Level("time_step", steps);
    }

    private static IEnumerable<PageColumn> Bodies(BarColumns bars, DecimalScale scale)
    {
        var (gap, body) = (new long[bars.Count], new long[bars.Count]);
        var last = 0L;
        for (var i = 0; i < bars.Count; i++)
        {
            var (open, close) = (scale.ToUnits(bars.Open[i]), scale.ToUnits(bars.Close[i]));
            (gap[i], body[i], last) = (open - last, close - open, close);
        }

        yield return ColumnEncoder.Plain("gap", gap, scale.Decimals);
        yield return ColumnEncoder.Plain("body", body, scale.Decimals);
    }

    private static IEnumerable<PageColumn> Shadows(BarColumns bars, DecimalScale scale)
    {
        var (upper, lower) = (new long[bars.Count], new long[bars.Count]);
        for (var i = 0; i < bars.Count; i++)
        {
            var (open, close) = (bars.Open[i], bars.Close[i]);
            upper[i] = scale.ToUnits(bars.High[i]) - scale.ToUnits(Math.Max(open, close));
            lower[i] = scale.ToUnits(Math.Min(open, close)) - scale.ToUnits(bars.Low[i]);
        }

        yield return ColumnEncoder.Plain("upper_shadow", upper, scale.Decimals);
        yield return ColumnEncoder.Plain("lower_shadow", lower, scale.Decimals);
    }
}
