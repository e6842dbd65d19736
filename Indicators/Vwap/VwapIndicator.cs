using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Volume-weighted average price.</summary>
public static class VwapIndicator
{
    /// <summary>
    /// Volume-weighted average of the typical price since the first bar. First value at the first bar with volume; a bar without
    /// volume changes nothing.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    public static Series Vwap(this IndicatorSet indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(indicators.Typical, indicators.Volume, new VwapKernel(), SpecText.Of([]));
    }
}
