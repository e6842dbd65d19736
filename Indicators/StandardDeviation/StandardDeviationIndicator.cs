using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Standard deviation.</summary>
public static class StandardDeviationIndicator
{
    /// <summary>
    /// Population standard deviation (divisor n) of the last n values. First value at bar n − 1. Exactly 0 where they are equal;
    /// computed from the deviations themselves, scaled where their squares would overflow or vanish. O(n) a bar.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series StandardDeviation(this IndicatorSet indicators, int period = 20, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new StandardDeviationKernel(Require.Period(period)), SpecText.Of([period], of));
    }
}
