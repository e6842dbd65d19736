using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Exponential moving average.</summary>
public static class EmaIndicator
{
    /// <summary>
    /// Exponential moving average: k = 2 / (n + 1), seeded with the mean of the first n values. First value at bar n − 1.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Ema(this IndicatorSet indicators, int period = 20, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, EmaKernel.Standard(Require.Period(period)), SpecText.Of([period], of));
    }
}
