namespace StrategyHost.SimBroker.Orders;

/// <summary>Why an order ended without filling, as it stands in events.</summary>
internal static class CancelReasons
{
    internal const string Cancelled = "cancelled";
    internal const string Expired = "expired";

    /// <summary>The position to exit, or whose entry was still filling, is closed.</summary>
    internal const string PositionClosed = "position_closed";
}
