using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Money flow index.</summary>
public static class MfiIndicator
{
    /// <summary>
    /// Money flow index (Quong and Soudack 1989), 0 to 100: share of typical price × volume at rising typical prices in that of
    /// the last n changes. First value at bar n. 100 where nothing fell, 50 where no money flowed at all (zero volume, or no
    /// change). NaN while a flow beyond 1.8e308 is in the window.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static Series Mfi(this IndicatorSet indicators, int period = 14)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(indicators.Typical, indicators.Volume, new MfiKernel(Require.Period(period)), SpecText.Of([period]));
    }
}
