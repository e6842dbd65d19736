using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Lowest value.</summary>
public static class LowestIndicator
{
    /// <summary>
    /// Lowest of the last n values, the current one included. First value at bar n − 1. It reads the close unless told
    /// otherwise: <c>indicators.Lowest(20, of: indicators.Low)</c>.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Lowest(this IndicatorSet indicators, int period = 20, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new LowestKernel(Require.Period(period)), SpecText.Of([period], of));
    }
}
