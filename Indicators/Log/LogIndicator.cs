using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Natural logarithm.</summary>
public static class LogIndicator
{
    /// <summary>Natural logarithm, from the first bar. NaN where the value is 0 or less.</summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="of">The series to read; null: the close.</param>
    public static Series Log(this IndicatorSet indicators, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new LogKernel(), SpecText.Of([], of));
    }
}
