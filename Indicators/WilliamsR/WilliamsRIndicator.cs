using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Williams %R.</summary>
public static class WilliamsRIndicator
{
    /// <summary>
    /// Williams %R (Williams 1973), −100 to 0: −100·(highest high − close) / (highest high − lowest low). First value at bar
    /// n − 1. −50 on a flat range.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series WilliamsR(this IndicatorSet indicators, int period = 14)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(new WilliamsRKernel(Require.Period(period)), SpecText.Of([period]));
    }
}
