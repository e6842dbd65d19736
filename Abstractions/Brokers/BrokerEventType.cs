namespace StrategyHost.Brokers;

/// <summary>What happened; written to <c>events.log</c> in snake case (<c>order_accepted</c>).</summary>
public enum BrokerEventType
{
    /// <summary>An order, or the wish to close a position, was taken.</summary>
    OrderAccepted,

    /// <summary>An order, an exit or a change of protection was refused.</summary>
    OrderRejected,

    /// <summary>An order filled completely.</summary>
    OrderFilled,

    /// <summary>A part of an order filled; the rest waits.</summary>
    OrderPartiallyFilled,

    /// <summary>An order was cancelled or expired.</summary>
    OrderCancelled,

    /// <summary>A position came into being, or grew.</summary>
    PositionOpened,

    /// <summary>A position's protection changed.</summary>
    PositionModified,

    /// <summary>A position, or a part of it, was closed: one trade.</summary>
    PositionClosed,

    /// <summary>A stop loss was hit.</summary>
    SlHit,

    /// <summary>A take profit was hit.</summary>
    TpHit,

    /// <summary>The margin level crossed below the call level.</summary>
    MarginCall,

    /// <summary>The margin level fell to the stop-out level; a position is being closed.</summary>
    StopOut,
}
