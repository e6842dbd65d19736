namespace StrategyHost.Sandbox;

/// <summary>How far a request has come.</summary>
/// <param name="Completed">Parameter sets that are done.</param>
/// <param name="Total">Parameter sets in the request.</param>
public readonly record struct RunProgress(int Completed, int Total);
