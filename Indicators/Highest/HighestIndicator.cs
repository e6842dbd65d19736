using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Highest value.</summary>
public static class HighestIndicator
{
    /// <summary>
    /// Highest of the last n values, the current one included. First value at bar n − 1. It reads the close unless told
    /// otherwise: <c>indicators.Highest(20, of: indicators.High)</c>.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Highest(this IndicatorSet indicators, int period = 20, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new HighestKernel(Require.Period(period)), SpecText.Of([period], of));
    }
}
