namespace StrategyHost.Trading;

/// <summary>How a session ended and how its decisions went.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Failure">What the strategy threw; null unless it failed.</param>
/// <param name="Bars">Bars processed.</param>
/// <param name="EntrySignals">Times FindEntries returned an order.</param>
/// <param name="WarmUpBars">Bars until every indicator had a value; all of them where one never had; 0 without indicators.</param>
public sealed record SessionResult(SessionStatus Status, StrategyFailure? Failure, int Bars, int EntrySignals, int WarmUpBars);
