using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Stochastic oscillator.</summary>
public static class StochasticIndicator
{
    /// <summary>
    /// Slow stochastic oscillator (Lane 1984): raw %K = 100·(close − lowest low) / (highest high − lowest low), %K and %D its
    /// simple averages. First %K at bar period + smoothing − 2, first %D <paramref name="signal"/> − 1 bars later.
    /// Raw %K of a flat range is 50.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Bars of the range; 1 or more.</param>
    /// <param name="smoothing">Bars averaged to %K; 1 (none) or more.</param>
    /// <param name="signal">Values of %K averaged to %D; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A period is out of range.</exception>
    public static StochasticSeries Stochastic(this IndicatorSet indicators, int period = 14, int smoothing = 3, int signal = 3)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var kernel = new StochasticKernel(Require.Period(period), Require.Period(smoothing), Require.Period(signal));
        var spec = SpecText.Of([period, smoothing, signal], of: null, nameof(StochasticSeries.K), nameof(StochasticSeries.D), nameof(StochasticSeries.J));
        var parts = indicators.Triple(kernel, spec);
        return new StochasticSeries(parts.First, parts.Second, parts.Third);
    }
}
