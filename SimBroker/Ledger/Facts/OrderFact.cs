namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>An order that was accepted. NaN stands for a price that the order does not have.</summary>
internal record struct OrderFact
{
    /// <summary>Counter of the order.</summary>
    internal int Order { get; set; }

    /// <summary>Counter of the position to exit; 0: the order is an entry.</summary>
    internal int Position { get; set; }

    internal OrderSide Side { get; set; }

    internal OrderType Type { get; set; }

    internal double Volume { get; set; }

    internal double Price { get; set; }

    internal double LimitPrice { get; set; }

    internal double StopLoss { get; set; }

    internal double TakeProfit { get; set; }

    /// <summary>Number of the exit reason, or of the comment of an entry.</summary>
    internal int Text { get; set; }
}
