using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Change from bar to bar.</summary>
public static class ChangeIndicator
{
    /// <summary>Change: value − value one bar before. First value at bar 1.</summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="of">The series to read; null: the close.</param>
    public static Series Change(this IndicatorSet indicators, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(of ?? indicators.Close, new MomentumKernel(1), SpecText.Of([], of));
    }
}
