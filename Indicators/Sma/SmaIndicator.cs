using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Simple moving average.</summary>
public static class SmaIndicator
{
    /// <summary>
    /// Simple moving average: the mean of the last n values. First value at bar n − 1. Where the last n values are equal it is
    /// exactly that value, so averages tie on a flat stretch. Its rounding error stays within n·ε of the mean magnitude in the
    /// window: nothing outside the window counts.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Sma(this IndicatorSet indicators, int period = 20, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        Require.Period(period);
        return indicators.Single(of ?? indicators.Close, (input, output) => new SmaNode(period, input, output), SpecText.Of([period], of));
    }
}
