using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Relative strength index.</summary>
public static class RsiIndicator
{
    /// <summary>
    /// Relative strength index (Wilder 1978), 0 to 100: 100·G / (G + L) of Wilder's averages of gains and losses. First value at
    /// bar n. 100 while the average loss is 0, also on a series that never moved; exactly constant while the source is.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Rsi(this IndicatorSet indicators, int period = 14, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new RsiKernel(Require.Period(period)), SpecText.Of([period], of));
    }
}
