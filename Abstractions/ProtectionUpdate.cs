namespace StrategyHost;

/// <summary>
/// A wish to move the protection of a position, in force from the next bar. A null level stays as it is.
/// A stop loss may only tighten (rise for a long, fall for a short) unless the broker is configured otherwise.
/// </summary>
/// <param name="PositionId">The position to protect.</param>
/// <param name="StopLoss">New stop-loss price; null: unchanged.</param>
/// <param name="TakeProfit">New take-profit price; null: unchanged.</param>
public sealed record ProtectionUpdate(string PositionId, double? StopLoss, double? TakeProfit);
