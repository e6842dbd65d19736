namespace StrategyHost.SimBroker.Data.Quality;

/// <summary>Why bars are absent.</summary>
public enum GapKind
{
    /// <summary>No reason is known.</summary>
    Unexplained,

    /// <summary>A weekend: at most four days that hold a Saturday's noon.</summary>
    Weekend,

    /// <summary>The night of a market that closes: less than a day over a change of date, seen at half of the file's changes of date or more.</summary>
    SessionBreak,
}
