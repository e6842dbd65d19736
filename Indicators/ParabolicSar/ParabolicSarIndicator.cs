using System.Globalization;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Parabolic stop and reverse.</summary>
public static class ParabolicSarIndicator
{
    /// <summary>
    /// Parabolic stop and reverse (Wilder 1978). The acceleration begins at <paramref name="step"/> and grows by it with each
    /// new extreme, up to <paramref name="max"/>. The trend before the first reversal is a guess: the values up to and including
    /// the bar of the first reversal are NaN.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="step">First acceleration and its growth; above 0.</param>
    /// <param name="max">Largest acceleration; from <paramref name="step"/> to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Series ParabolicSar(this IndicatorSet indicators, double step = 0.02, double max = 0.2)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        if (!(step > 0 && step <= 1))
            throw new ArgumentOutOfRangeException(nameof(step), step, "step is the first acceleration and its growth: above 0 and at most 1, usually 0.02.");
        if (!(max >= step && max <= 1))
            throw new ArgumentOutOfRangeException(nameof(max), max, string.Create(
                CultureInfo.InvariantCulture, $"max is the largest acceleration: from step ({step}) to 1, usually 0.2."));
        return indicators.Single(indicators.High, indicators.Low, new ParabolicSarKernel(step, max), SpecText.Of([step, max]));
    }
}
