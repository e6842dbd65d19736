namespace StrategyHost.Brokers;

/// <summary>What became of <see cref="IBrokerAdapter.ClosePosition(string, double?)"/>.</summary>
/// <param name="Success">Whether the wish was accepted.</param>
/// <param name="FillPrice">The price, where it closed at once.</param>
/// <param name="Error">One of <see cref="RejectionReasons"/>; null on success.</param>
public readonly record struct CloseResult(bool Success, double? FillPrice = null, string? Error = null)
{
    /// <summary>A wish that was accepted and waits for its fill.</summary>
    public static CloseResult Accepted { get; } = new(true);

    /// <summary>A wish that was refused.</summary>
    /// <param name="reason">One of <see cref="RejectionReasons"/>.</param>
    public static CloseResult Refused(string reason) => new(false, Error: reason);
}
