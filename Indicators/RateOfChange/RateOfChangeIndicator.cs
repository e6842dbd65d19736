using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Rate of change.</summary>
public static class RateOfChangeIndicator
{
    /// <summary>
    /// Rate of change in percent: 100·(value − value n bars before) / value n bars before. First value at bar n. NaN where the
    /// earlier value is 0.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series RateOfChange(this IndicatorSet indicators, int period = 10, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new RateOfChangeKernel(Require.Period(period)), SpecText.Of([period], of));
    }
}
