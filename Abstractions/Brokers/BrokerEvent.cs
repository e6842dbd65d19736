namespace StrategyHost.Brokers;

/// <summary>
/// One thing that happened at a broker. Which fields are set depends on the type. From the events alone the trade list and the
/// final account can be rebuilt.
/// </summary>
/// <param name="Type">What happened.</param>
/// <param name="Time">UTC open time of the bar in which it happened.</param>
public sealed record BrokerEvent(BrokerEventType Type, DateTime Time)
{
    /// <summary>Index of the bar in which it happened; the first is 0.</summary>
    public int BarIndex { get; init; }

    /// <summary>The order concerned.</summary>
    public string? OrderId { get; init; }

    /// <summary>The position concerned.</summary>
    public string? PositionId { get; init; }

    /// <summary>The trade that a closing made.</summary>
    public string? TradeId { get; init; }

    /// <summary>The instrument.</summary>
    public string? Symbol { get; init; }

    /// <summary>The side of the order, or of the position.</summary>
    public OrderSide? Side { get; init; }

    /// <summary>The order's type.</summary>
    public OrderType? OrderType { get; init; }

    /// <summary>Volume asked for, filled, opened or closed, in lots.</summary>
    public double? Volume { get; init; }

    /// <summary>The price of the order or of the fill.</summary>
    public double? Price { get; init; }

    /// <summary>The limit price of a stop-limit order.</summary>
    public double? LimitPrice { get; init; }

    /// <summary>Stop-loss price in force after the event.</summary>
    public double? StopLoss { get; init; }

    /// <summary>Take-profit price in force after the event.</summary>
    public double? TakeProfit { get; init; }

    /// <summary>Commission debited by this event, account currency; the closing of a position carries that of its exit's fill.</summary>
    public decimal? Commission { get; init; }

    /// <summary>What slippage cost at the fill, account currency.</summary>
    public decimal? Slippage { get; init; }

    /// <summary>Profit realised by the closing, before commissions, account currency.</summary>
    public decimal? GrossPnl { get; init; }

    /// <summary>Maximum adverse excursion of the part closed, account currency, 0 or negative.</summary>
    public double? Mae { get; init; }

    /// <summary>Maximum favourable excursion of the part closed, account currency, 0 or positive.</summary>
    public double? Mfe { get; init; }

    /// <summary>Cash after the event, account currency; set where cash moves.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Margin level in percent, of margin events.</summary>
    public double? MarginLevel { get; init; }

    /// <summary>Reason code of a refusal or cancellation, or the exit reason of a closing.</summary>
    public string? Reason { get; init; }

    /// <summary>The order's comment.</summary>
    public string? Comment { get; init; }
}
