namespace StrategyHost.Brokers;

/// <summary>What became of <see cref="IBrokerAdapter.PlaceOrder"/>.</summary>
/// <param name="Success">Whether the order was accepted.</param>
/// <param name="OrderId">The broker's name for the order; a rejected order has one too.</param>
/// <param name="PositionId">The position, where the order filled at once.</param>
/// <param name="FillPrice">The price, where the order filled at once.</param>
/// <param name="Error">One of <see cref="RejectionReasons"/>; null on success.</param>
public readonly record struct OrderResult(bool Success, string OrderId, string? PositionId = null, double? FillPrice = null, string? Error = null);
