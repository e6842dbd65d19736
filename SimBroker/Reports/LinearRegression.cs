namespace StrategyHost.SimBroker.Reports;

/// <summary>Ordinary least squares of one variable on another.</summary>
/// <param name="Intercept">Where the line meets x = 0.</param>
/// <param name="Slope">Rise of y for a rise of 1 in x.</param>
internal readonly record struct LinearRegression(double Intercept, double Slope)
{
    /// <summary>Fits y = intercept + slope · x.</summary>
    internal static LinearRegression Of(ReadOnlySpan<double> x, double meanOfX, ReadOnlySpan<double> y, double meanOfY)
    {
        double products = 0, squares = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var deviation = x[i] - meanOfX;
            products += deviation * (y[i] - meanOfY);
            squares += deviation * deviation;
        }

        var slope = products / squares;
        return new LinearRegression(meanOfY - (slope * meanOfX), slope);
    }
}
