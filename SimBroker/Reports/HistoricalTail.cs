namespace StrategyHost.SimBroker.Reports;

/// <summary>The bad end of a sample of returns, as it happened.</summary>
/// <param name="ValueAtRisk">The quantile.</param>
/// <param name="ExpectedShortfall">Mean of what is at or below it.</param>
internal readonly record struct HistoricalTail(double ValueAtRisk, double ExpectedShortfall)
{
    /// <summary>Takes the quantile linearly between order statistics (Hyndman and Fan 1996, type 7).</summary>
    /// <param name="values">At least one; stays as it is.</param>
    /// <param name="probability">Share of the tail, 0 to 1.</param>
    internal static HistoricalTail Of(ReadOnlySpan<double> values, double probability)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var position = probability * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        var quantile = sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
        // The lower neighbour is in the tail even where interpolation rounds to just below it.
        var sum = 0.0;
        var count = 0;
        while (count < sorted.Length && (count <= below || sorted[count] <= quantile))
            sum += sorted[count++];
        return new HistoricalTail(quantile, sum / count);
    }
}
