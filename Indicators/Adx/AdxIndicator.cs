using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Average directional index.</summary>
public static class AdxIndicator
{
    /// <summary>
    /// Average directional index (Wilder 1978): +DI and −DI from Wilder's averages of directional movement and true range,
    /// DX = 100·|+DI − −DI| / (+DI + −DI), ADX Wilder's average of DX. First ±DI at bar n, first ADX at bar 2n − 1.
    /// Without any movement all three are 0.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static AdxSeries Adx(this IndicatorSet indicators, int period = 14)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var spec = SpecText.Of([period], of: null, nameof(AdxSeries.Adx), nameof(AdxSeries.PlusDi), nameof(AdxSeries.MinusDi));
        var parts = indicators.Triple(new AdxKernel(Require.Period(period)), spec);
        return new AdxSeries(parts.First, parts.Second, parts.Third);
    }
}
