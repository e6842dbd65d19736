namespace StrategyHost.SimBroker.Ledger;

/// <summary>Bars from <paramref name="Start"/> on have this balance and used margin at their close, until the next segment.</summary>
internal readonly record struct EquitySegment(int Start, double Balance, double UsedMargin);
