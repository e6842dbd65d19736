using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Awesome oscillator.</summary>
public static class AwesomeOscillatorIndicator
{
    /// <summary>
    /// Awesome oscillator (Williams 1998): SMA(fast) − SMA(slow) of the median price (high + low) / 2. First value at bar
    /// max(fast, slow) − 1; exactly 0 on a flat stretch.
    /// </summary>
    /// <param name="indicators">Where to register it.</param>
    /// <param name="fast">Bars of the fast average; 1 or more.</param>
    /// <param name="slow">Bars of the slow average; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A period is out of range.</exception>
    public static Series AwesomeOscillator(this IndicatorSet indicators, int fast = 5, int slow = 34)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Single(indicators.Median, new AwesomeOscillatorKernel(Require.Period(fast), Require.Period(slow)), SpecText.Of([fast, slow]));
    }
}
