using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Bollinger bands.</summary>
public static class BollingerIndicator
{
    /// <summary>
    /// Bollinger bands (Bollinger 2001): SMA ± deviations × population standard deviation. First values at bar n − 1; on a
    /// flat stretch all three are exactly its value. O(n) a bar.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="deviations">Distance of the bands in standard deviations; 0 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static BollingerSeries Bollinger(this IndicatorSet indicators, int period = 20, double deviations = 2, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var kernel = new BollingerKernel(Require.Period(period), Require.Multiplier(deviations));
        var spec = SpecText.Of([period, deviations], of, nameof(BollingerSeries.Upper), nameof(BollingerSeries.Middle), nameof(BollingerSeries.Lower));
        var parts = indicators.Triple(of ?? indicators.Close, kernel, spec);
        return new BollingerSeries(parts.First, parts.Second, parts.Third);
    }
}
