using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Keltner channel.</summary>
public static class KeltnerIndicator
{
    /// <summary>
    /// Keltner channel (in Raschke's form): EMA of the close ± multiplier × ATR. First values at bar
    /// max(period − 1, atrPeriod), all three together.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Bars of the EMA; 1 or more.</param>
    /// <param name="multiplier">Distance of the bands in average true ranges; 0 or more.</param>
    /// <param name="atrPeriod">Bars of the ATR; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static KeltnerSeries Keltner(this IndicatorSet indicators, int period = 20, double multiplier = 2, int atrPeriod = 10)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var kernel = new KeltnerKernel(Require.Period(period), Require.Multiplier(multiplier), Require.Period(atrPeriod));
        var spec = SpecText.Of([period, multiplier, atrPeriod], of: null, nameof(KeltnerSeries.Upper), nameof(KeltnerSeries.Middle), nameof(KeltnerSeries.Lower));
        var parts = indicators.Triple(kernel, spec);
        return new KeltnerSeries(parts.First, parts.Second, parts.Third);
    }
}
