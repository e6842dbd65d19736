namespace StrategyHost.SimBroker.Proofs;

/// <summary>What a proof tried until it ended.</summary>
/// <param name="Bars">Number of bars of the series.</param>
/// <param name="Decisions">Decisions compared.</param>
/// <param name="TruncatedBars">Bars, from the first on, at which a run ended.</param>
/// <param name="StreamedBars">Bars that arrived one by one.</param>
/// <param name="RedrawnBars">Bars after which other futures followed.</param>
/// <param name="Futures">Number of those futures.</param>
public sealed record LookAheadCoverage(
    int Bars, int Decisions = 0, int TruncatedBars = 0, int StreamedBars = 0, int RedrawnBars = 0, int Futures = 0);
