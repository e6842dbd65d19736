namespace StrategyHost;

/// <summary>A wish to close a position at the open of the next bar; <see cref="Position.Exit"/> builds it.</summary>
/// <param name="PositionId">The position to close.</param>
/// <param name="Reason">Why; appears in the trade list as <c>signal: reason</c>.</param>
public sealed record ExitRequest(string PositionId, string Reason)
{
    /// <summary>How much to close, in lots; null: all of it.</summary>
    public double? Volume { get; init; }
}
