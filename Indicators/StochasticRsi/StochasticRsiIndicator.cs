using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Stochastic RSI.</summary>
public static class StochasticRsiIndicator
{
    /// <summary>
    /// Stochastic RSI (Chande and Kroll 1994), 0 to 100: where the RSI lies between its extremes of the last n bars, averaged
    /// over <paramref name="smoothing"/> values, and the average of that. First value at bar rsiPeriod + period + smoothing − 2,
    /// first signal <paramref name="signal"/> − 1 bars later. 50 where the RSI has no range.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="rsiPeriod">Bars of the RSI; 1 or more.</param>
    /// <param name="period">Values of the RSI whose range is taken; 1 or more.</param>
    /// <param name="signal">Values averaged to the signal; 1 or more.</param>
    /// <param name="smoothing">Raw values averaged to the value; 1 (none) or more.</param>
    /// <param name="of">The series to read; null: the close.</param>
    /// <exception cref="ArgumentOutOfRangeException">A period is out of range.</exception>
    public static StochasticRsiSeries StochasticRsi(
        this IndicatorSet indicators, int rsiPeriod = 14, int period = 14, int signal = 3, int smoothing = 1, Series? of = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var kernel = new StochasticRsiKernel(
            Require.Period(rsiPeriod), Require.Period(period), Require.Period(signal), Require.Period(smoothing));
        var spec = SpecText.Of([rsiPeriod, period, signal, smoothing], of, nameof(StochasticRsiSeries.Value), nameof(StochasticRsiSeries.Signal));
        var parts = indicators.Pair(of ?? indicators.Close, kernel, spec);
        return new StochasticRsiSeries(parts.First, parts.Second);
    }
}
