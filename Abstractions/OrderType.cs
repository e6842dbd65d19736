namespace StrategyHost;

/// <summary>How an order is filled.</summary>
public enum OrderType
{
    /// <summary>At the open of the next bar.</summary>
    Market,

    /// <summary>At the limit price or better; rests until filled, cancelled or expired.</summary>
    Limit,

    /// <summary>At the market once the stop price is touched; rests until then.</summary>
    Stop,

    /// <summary>Becomes a limit order once the stop price is touched.</summary>
    StopLimit,
}
