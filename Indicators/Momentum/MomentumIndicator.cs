using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Momentum.</summary>
public static class MomentumIndicator
{
    /// <summary>
    /// Momentum: value − value n bars before. First value at bar n.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Momentum(this IndicatorSet indicators, int period = 10, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new MomentumKernel(Require.Period(period)), SpecText.Of([period], of));
    }
}
