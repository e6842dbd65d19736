namespace StrategyHost.SimBroker.Orders;

/// <summary>Why a position was closed, as it stands in trades and events.</summary>
internal static class ExitReasons
{
    internal const string StopLoss = "stop_loss";
    internal const string TakeProfit = "take_profit";
    internal const string StopOut = "stop_out";
    internal const string Limit = "limit";

    /// <summary>A close at the market for which no reason was given.</summary>
    internal const string Closed = "signal: closed";

    internal static string Signal(string reason) => "signal: " + reason;

    internal static string NettedBy(string orderId) => "signal: netted by " + orderId;
}
