namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// How far a Sharpe ratio measured on a sample can be trusted (D. Bailey and M. López de Prado, "The Sharpe Ratio Efficient
/// Frontier", Journal of Risk 15, 2012). Ratios are per period of the sample, not annualised.
/// </summary>
internal static class SharpeSignificance
{
    /// <summary>Probability that the true ratio exceeds a benchmark; NaN where the moments cannot belong to a sample.</summary>
    /// <param name="sharpe">The ratio measured.</param>
    /// <param name="benchmark">The ratio to exceed.</param>
    /// <param name="count">Number of returns.</param>
    /// <param name="skew">Their skew.</param>
    /// <param name="rawKurtosis">Their RAW kurtosis, 3 for a normal distribution. The excess kurtosis would overstate the result.</param>
    internal static double Probability(double sharpe, double benchmark, int count, double skew, double rawKurtosis)
    {
        var spread = 1 - (skew * sharpe) + ((rawKurtosis - 1) / 4 * sharpe * sharpe);
        return NormalDistribution.Cdf((sharpe - benchmark) * Math.Sqrt(count - 1) / Math.Sqrt(spread));
    }
}
