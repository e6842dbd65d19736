namespace StrategyHost.SimBroker.Data.Quality;

/// <summary>The gaps of a series of bars.</summary>
public sealed record GapFindings
{
    /// <summary>Number of weekends.</summary>
    public required int Weekends { get; init; }

    /// <summary>Number of nights between sessions.</summary>
    public required int SessionBreaks { get; init; }

    /// <summary>Number of gaps without a known reason.</summary>
    public required int Unexplained { get; init; }

    /// <summary>Bars that the unexplained gaps lack, together.</summary>
    public required long MissingBars { get; init; }

    /// <summary>The largest unexplained gaps, largest first, the earlier of equal ones first; at most 10.</summary>
    public required IReadOnlyList<Gap> Largest { get; init; }
}
