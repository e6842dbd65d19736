namespace StrategyHost.SimBroker.Costs;

/// <summary>
/// What a double becomes on its way through a decimal: the cast keeps 15 significant digits, and so close × 0.98 is 98 and not
/// 98.00000000000001. The same steps as the cast's, without the decimal.
/// </summary>
internal static class FifteenDigits
{
    private const int ExponentBits = 52;
    private const int Bias = 1022;

    /// <summary>Powers of ten that a double holds exactly: only by these is one division as exact as a decimal's.</summary>
    internal static readonly double[] Powers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>(double)(decimal)<paramref name="value"/>, to the last bit.</summary>
    /// <param name="value">Positive and below 1e14.</param>
    internal static double Round(double value)
    {
        var exponent = (int)(BitConverter.DoubleToUInt64Bits(value) >> ExponentBits) - Bias;
        // 19728 / 65536 is the logarithm of 2: the power that leaves 14 or 15 digits before the point.
        var power = 14 - ((exponent * 19728) >> 16);
        if ((uint)power >= (uint)Powers.Length - 1)
            return (double)(decimal)value;
        var scaled = value * Powers[power];
        if (scaled < 1e14)
        {
            scaled *= 10;
            power++;
        }

        return Math.Round(scaled) / Powers[power];
    }
}
