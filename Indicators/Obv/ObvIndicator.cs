using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>On-balance volume.</summary>
public static class ObvIndicator
{
    /// <summary>
    /// On-balance volume (Granville 1963): the running sum of volume, added at a higher close, subtracted at a lower one,
    /// unchanged at an equal one. 0 at the first bar.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    public static Series Obv(this IndicatorSet indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(indicators.Close, indicators.Volume, new ObvKernel(), SpecText.Of([]));
    }
}
