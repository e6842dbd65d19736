using StrategyHost.SimBroker.Orders;

namespace StrategyHost.SimBroker.Positions;

/// <summary>How a position, or a part of it, is closed.</summary>
/// <param name="Market">The market's price, or the limit met.</param>
/// <param name="Slips">False for limit fills.</param>
/// <param name="Reason">One of <see cref="ExitReasons"/>.</param>
/// <param name="IsInside">Whether the price was met after the bar's open.</param>
internal readonly record struct ExitFill(double Market, bool Slips, string Reason, bool IsInside)
{
    /// <summary>The order that closes; null for protections and stop-outs.</summary>
    internal WaitingOrder? Order { get; init; }

    /// <summary>Set where the price is known already, because one fill closes one position and opens another.</summary>
    internal decimal? Price { get; init; }
}
