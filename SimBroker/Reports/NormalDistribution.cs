namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// The standard normal distribution, to full double accuracy in both tails (W. J. Cody, "Rational Chebyshev approximations for the
/// error function", Math. Comp. 23, 1969, in the form for the normal integral, ACM Algorithm 715).
/// </summary>
internal static class NormalDistribution
{
    private const double CentralBound = 0.67448975;
    private const double MiddleBound = 5.656854249492380195206754896838; // √32
    private const double InverseRootOfTwoPi = 0.398942280401432677939946059934;

    private static readonly double[] CentralNumerator =
        [0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249];

    private static readonly double[] CentralDenominator =
        [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];

    private static readonly double[] MiddleNumerator =
    [
        1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
        2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
    ];

    private static readonly double[] MiddleDenominator =
    [
        1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
        34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
    ];

    private static readonly double[] TailNumerator =
    [
        0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5,
    ];

    private static readonly double[] TailDenominator =
        [1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5];

    /// <summary>Probability of a value at or below <paramref name="x"/>.</summary>
    internal static double Cdf(double x)
    {
        var size = Math.Abs(x);
        if (size <= CentralBound)
            return 0.5 + (x * Polynomial(CentralNumerator, x * x) / Polynomial(CentralDenominator, x * x));
        var tail = Density(size) * (size <= MiddleBound ? Middle(size) : Tail(size));
        return x > 0 ? 1 - tail : tail;
    }

    private static double Middle(double size) => Polynomial(MiddleNumerator, size) / Polynomial(MiddleDenominator, size);

    private static double Tail(double size)
    {
        var inverse = 1 / (size * size);
        var correction = inverse * Polynomial(TailNumerator, inverse) / Polynomial(TailDenominator, inverse);
        return (InverseRootOfTwoPi - correction) / size;
    }

    // exp(−x²/2) with x split in two, because rounding x² alone would cost digits in the tail.
    private static double Density(double size)
    {
        var coarse = Math.Truncate(size * 16) / 16;
        var rest = (size - coarse) * (size + coarse);
        return Math.Exp(-coarse * coarse * 0.5) * Math.Exp(-rest * 0.5);
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        var value = 0.0;
        foreach (var coefficient in coefficients)
            value = (value * x) + coefficient;
        return value;
    }
}
