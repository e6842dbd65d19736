using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Aroon.</summary>
public static class AroonIndicator
{
    /// <summary>
    /// Aroon (Chande 1995), 0 to 100: 100·(n − bars since the extreme) / n over n + 1 bars; of equal extremes the EARLIEST
    /// counts, so a flat range gives 0. First values at bar n.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static AroonSeries Aroon(this IndicatorSet indicators, int period = 25)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var spec = SpecText.Of([period], of: null, nameof(AroonSeries.Up), nameof(AroonSeries.Down), nameof(AroonSeries.Oscillator));
        var parts = indicators.Triple(indicators.High, indicators.Low, new AroonKernel(Require.Period(period)), spec);
        return new AroonSeries(parts.First, parts.Second, parts.Third);
    }
}
