using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Moving average convergence/divergence.</summary>
public static class MacdIndicator
{
    /// <summary>
    /// Moving average convergence/divergence (Appel 1979): line = EMA(fast) − EMA(slow), signal = EMA of the line, seeded with
    /// the mean of its first values. First line at bar max(fast, slow) − 1, first signal <paramref name="signal"/> − 1 bars later.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="fast">Bars of the fast average; 1 or more.</param>
    /// <param name="slow">Bars of the slow average; 1 or more.</param>
    /// <param name="signal">Bars of the signal's average; 1 or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">A period is out of range.</exception>
    public static MacdSeries Macd(this IndicatorSet indicators, int fast = 12, int slow = 26, int signal = 9, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var kernel = new MacdKernel(Require.Period(fast), Require.Period(slow), Require.Period(signal));
        var spec = SpecText.Of([fast, slow, signal], of, nameof(MacdSeries.Line), nameof(MacdSeries.Signal), nameof(MacdSeries.Histogram));
        var parts = indicators.Triple(of ?? indicators.Close, kernel, spec);
        return new MacdSeries(parts.First, parts.Second, parts.Third);
    }
}
