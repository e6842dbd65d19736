namespace StrategyHost.Brokers;

/// <summary>The bars of one instrument as columns of equal length, in order of time.</summary>
/// <param name="Times">Open times in UTC ticks.</param>
/// <param name="Open">First prices.</param>
/// <param name="High">Highest prices.</param>
/// <param name="Low">Lowest prices.</param>
/// <param name="Close">Last prices.</param>
/// <param name="Volume">Volumes.</param>
/// <param name="Symbol">The instrument.</param>
public readonly record struct ReplayBars(
    long[] Times, double[] Open, double[] High, double[] Low, double[] Close, double[] Volume, string Symbol)
{
    /// <summary>The bar at an index.</summary>
    /// <param name="index">0 to the columns' length − 1.</param>
    public Bar this[int index] => new(
        new DateTime(Times[index], DateTimeKind.Utc), Open[index], High[index], Low[index], Close[index], Volume[index], Symbol);
}
