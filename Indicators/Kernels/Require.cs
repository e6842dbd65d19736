using System.Globalization;
using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>Checks of indicator arguments.</summary>
internal static class Require
{
    /// <summary>More than a year of minute bars; beyond it a period is a slip of the pen, and its buffer would exhaust the memory.</summary>
    internal const int LongestPeriod = 1_000_000;

    internal static int Period(int period, int least = 1, [CallerArgumentExpression(nameof(period))] string name = "") =>
        period >= least && period <= LongestPeriod
            ? period
            : throw new ArgumentOutOfRangeException(name, period, string.Create(
                CultureInfo.InvariantCulture, $"{name} is a number of bars from {least} to {LongestPeriod}."));

    internal static double Multiplier(double multiplier, [CallerArgumentExpression(nameof(multiplier))] string name = "") =>
        multiplier >= 0 && double.IsFinite(multiplier)
            ? multiplier
            : throw new ArgumentOutOfRangeException(name, multiplier, $"{name} is a finite number of 0 or more: the distance of a band in deviations or true ranges.");
}
