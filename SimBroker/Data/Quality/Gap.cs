namespace StrategyHost.SimBroker.Data.Quality;

/// <summary>A place where bars are absent: two neighbouring bars are one and a half intervals or more apart.</summary>
/// <param name="After">Time of the last bar before it.</param>
/// <param name="Before">Time of the first bar behind it.</param>
/// <param name="MissingBars">How many bars of the file's interval would fit.</param>
/// <param name="Kind">Why they are absent.</param>
public sealed record Gap(DateTime After, DateTime Before, long MissingBars, GapKind Kind);
