namespace StrategyHost.SimBroker.Ledger;

/// <summary>Bars from <paramref name="Start"/> on have this balance and used margin at their close, until the next segment begins; one that begins at the same bar replaces it.</summary>
internal readonly record struct EquitySegment(int Start, double Balance, double UsedMargin);
