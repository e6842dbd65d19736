namespace StrategyHost.Indicators;

/// <summary>The parts of a KDJ.</summary>
public sealed class KdjSeries
{
    internal KdjSeries(Series k, Series d, Series j)
    {
        K = k;
        D = d;
        J = j;
    }

    /// <summary>K, the average of the raw stochastic value, 0 to 100.</summary>
    public Series K { get; }

    /// <summary>D, the average of K, 0 to 100.</summary>
    public Series D { get; }

    /// <summary>J = 3·K − 2·D, −200 to 300.</summary>
    public Series J { get; }
}
