using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Donchian channel.</summary>
public static class DonchianIndicator
{
    /// <summary>
    /// Donchian channel: highest high and lowest low of the n bars BEFORE the current one, and their mean; so a close can break
    /// out of it. First values at bar n.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="period">Number of bars; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static DonchianSeries Donchian(this IndicatorSet indicators, int period = 20)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var spec = SpecText.Of([period], of: null, nameof(DonchianSeries.Upper), nameof(DonchianSeries.Middle), nameof(DonchianSeries.Lower));
        var parts = indicators.Triple(indicators.High, indicators.Low, new DonchianKernel(Require.Period(period)), spec);
        return new DonchianSeries(parts.First, parts.Second, parts.Third);
    }
}
