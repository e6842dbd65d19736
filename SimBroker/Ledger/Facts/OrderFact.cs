namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>An order that was accepted. NaN stands for a price that the order does not have.</summary>
internal readonly record struct OrderFact
{
    /// <summary>Counter of the order.</summary>
    internal required int Order { get; init; }

    /// <summary>Counter of the position to exit; 0: the order is an entry.</summary>
    internal required int Position { get; init; }

    internal required OrderSide Side { get; init; }

    internal required OrderType Type { get; init; }

    internal required double Volume { get; init; }

    internal required double Price { get; init; }

    internal required double LimitPrice { get; init; }

    internal required double StopLoss { get; init; }

    internal required double TakeProfit { get; init; }

    /// <summary>Number of the exit reason, or of the comment of an entry.</summary>
    internal required int Text { get; init; }
}
