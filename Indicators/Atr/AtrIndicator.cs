using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Average true range.</summary>
public static class AtrIndicator
{
    /// <summary>
    /// Average true range (Wilder 1978): Wilder's average of the true range, which begins at bar 1. First value at bar n.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Atr(this IndicatorSet indicators, int period = 14)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(new AtrKernel(Require.Period(period)), SpecText.Of([period]));
    }
}
