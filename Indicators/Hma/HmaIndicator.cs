using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Hull moving average.</summary>
public static class HmaIndicator
{
    /// <summary>
    /// Hull moving average (Hull 2005): WMA(2·WMA(x, n/2) − WMA(x, n), √n), n/2 and √n rounded down. First value at bar
    /// n + √n − 2.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 2 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Hma(this IndicatorSet indicators, int period = 20, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new HmaKernel(Require.Period(period, least: 2)), SpecText.Of([period], of));
    }
}
