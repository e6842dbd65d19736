using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>KDJ.</summary>
public static class KdjIndicator
{
    /// <summary>
    /// KDJ: raw stochastic value (RSV) over n bars, K and D its simple averages, J = 3·K − 2·D. First K at bar
    /// period + k − 2, first D <paramref name="d"/> − 1 bars later. RSV of a flat range is 50.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Bars of the range; 1 or more.</param>
    /// <param name="k">Values of RSV averaged to K; 1 or more.</param>
    /// <param name="d">Values of K averaged to D; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A period is out of range.</exception>
    public static KdjSeries Kdj(this IndicatorSet indicators, int period = 9, int k = 3, int d = 3)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var spec = SpecText.Of([period, k, d], of: null, nameof(KdjSeries.K), nameof(KdjSeries.D), nameof(KdjSeries.J));
        var parts = indicators.Triple(new StochasticKernel(Require.Period(period), Require.Period(k), Require.Period(d)), spec);
        return new KdjSeries(parts.First, parts.Second, parts.Third);
    }
}
