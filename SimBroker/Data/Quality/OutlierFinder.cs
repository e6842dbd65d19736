using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Data.Quality;

/// <summary>
/// Finds returns that are far from the median by the modified z-score of Iglewicz and Hoaglin ("How to Detect and Handle Outliers", 1993):
/// distance over 1.4826 median absolute deviations, or over 1.2533 mean absolute deviations where more than half of the returns are equal.
/// </summary>
internal static class OutlierFinder
{
    private const int MaxListed = 10;

    /// <summary>Finds the outliers.</summary>
    internal static OutlierFindings Find(BarColumns bars)
    {
        var returns = Returns(bars.Close);
        if (returns.Length == 0)
            return new OutlierFindings { Count = 0, Largest = [] };
        var median = Median([.. returns]);
        var deviation = Deviation(returns, median);
        List<(int Bar, double Score)> found = [];
        for (var i = 0; i < returns.Length; i++)
        {
            var score = (returns[i] - median) / deviation;
            if (Math.Abs(score) >= OutlierFindings.Threshold)
                found.Add((i + 1, score));
        }

        return new OutlierFindings
        {
            Count = found.Count,
            Largest = [.. found.OrderByDescending(f => Math.Abs(f.Score)).ThenBy(f => f.Bar).Take(MaxListed)
                .Select(f => new Outlier(bars[f.Bar].Time, returns[f.Bar - 1], f.Score))],
        };
    }

    private static double[] Returns(double[] closes)
    {
        var returns = new double[closes.Length - 1];
        for (var i = 0; i < returns.Length; i++)
            returns[i] = closes[i + 1] / closes[i] - 1;
        return returns;
    }

    /// <summary>Robust standard deviation; infinite, so that nothing is an outlier, where all returns are equal.</summary>
    private static double Deviation(double[] returns, double median)
    {
        var distances = Array.ConvertAll(returns, r => Math.Abs(r - median));
        var mean = distances.Average();
        var typical = 1.4826 * Median(distances);
        if (typical > 0)
            return typical;
        return mean > 0 ? 1.2533 * mean : double.PositiveInfinity;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
