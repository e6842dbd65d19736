namespace StrategyHost.SimBroker.Data.Quality;

/// <summary>The outliers among the returns of a series of bars.</summary>
public sealed record OutlierFindings
{
    /// <summary>Absolute z-score from which a return counts. Market returns have fat tails: 3.5, usual for normal ones, would name good bars by the hundred.</summary>
    public const double Threshold = 10;

    /// <summary>How many there are.</summary>
    public required int Count { get; init; }

    /// <summary>The farthest, farthest first, the earlier of equal ones first; at most 10.</summary>
    public required IReadOnlyList<Outlier> Largest { get; init; }
}
