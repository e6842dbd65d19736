using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Linearly weighted moving average.</summary>
public static class WmaIndicator
{
    /// <summary>
    /// Linearly weighted moving average: weights 1 (oldest) to n (newest). First value at bar n − 1. Equal values give exactly
    /// that value.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Wma(this IndicatorSet indicators, int period = 20, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new WmaKernel(Require.Period(period)), SpecText.Of([period], of));
    }
}
