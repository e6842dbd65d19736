using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>SuperTrend.</summary>
public static class SuperTrendIndicator
{
    /// <summary>
    /// SuperTrend (Seban): bands at the median price ± multiplier × ATR that only tighten until a close breaks one; the value is
    /// the band on the other side of the trend. First value at bar n; the first trend is rising where the close is at or above
    /// the median price.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Bars of the ATR; 1 or more.</param>
    /// <param name="multiplier">Distance of the bands in average true ranges; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static SuperTrendSeries SuperTrend(this IndicatorSet indicators, int period = 10, double multiplier = 3)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var spec = SpecText.Of([period, multiplier], of: null, nameof(SuperTrendSeries.Value), nameof(SuperTrendSeries.Upper), nameof(SuperTrendSeries.Lower));
        var parts = indicators.Triple(new SuperTrendKernel(Require.Period(period), Require.Multiplier(multiplier)), spec);
        return new SuperTrendSeries(parts.First, parts.Second, parts.Third);
    }
}
