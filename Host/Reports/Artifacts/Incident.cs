namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>Something at the broker that a reader of the report should look at: a refusal, a margin call, a stop-out.</summary>
/// <param name="Index">The bar.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Reason">The reason code; empty where the event has none.</param>
/// <param name="Detail">Order or position.</param>
internal sealed record Incident(int Index, string Event, string Reason, string Detail);
