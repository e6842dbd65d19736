using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Commodity channel index.</summary>
public static class CciIndicator
{
    /// <summary>
    /// Commodity channel index (Lambert 1980): (typical price − its SMA) / (0.015 × mean absolute deviation). First value at bar
    /// n − 1. 0 on a flat stretch. O(n) a bar.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Cci(this IndicatorSet indicators, int period = 20)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(indicators.Typical, new CciKernel(Require.Period(period)), SpecText.Of([period]));
    }
}
