namespace StrategyHost;

/// <summary>A resting limit, stop or stop-limit order. Read-only to strategies; <see cref="Strategy.KeepOrder"/> decides whether it stays.</summary>
public sealed class PendingOrder
{
    private readonly RunClock _clock;

    internal PendingOrder(string orderId, OrderRequest request, DateTime placedTime, RunClock clock)
    {
        OrderId = orderId;
        Request = request;
        PlacedTime = placedTime;
        PlacedIndex = clock.Index;
        _clock = clock;
    }

    /// <summary>The broker's name for the order.</summary>
    public string OrderId { get; }

    /// <summary>What was asked for.</summary>
    public OrderRequest Request { get; }

    /// <summary>UTC open time of the bar at whose close it was placed.</summary>
    public DateTime PlacedTime { get; }

    /// <summary>Index of the bar at whose close it was placed.</summary>
    public int PlacedIndex { get; }

    /// <summary>Bars since it was placed: 1 at the close of the first bar that could have filled it.</summary>
    public int BarsPending => _clock.Index - PlacedIndex;
}
