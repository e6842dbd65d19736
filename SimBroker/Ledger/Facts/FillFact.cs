namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>An entry's fill. NaN stands for a level that is not set.</summary>
internal readonly record struct FillFact
{
    /// <summary>Counter of the order.</summary>
    internal required int Order { get; init; }

    /// <summary>Counter of the position.</summary>
    internal required int Position { get; init; }

    internal required OrderSide Side { get; init; }

    internal required OrderType Type { get; init; }

    internal required double Volume { get; init; }

    internal required double Price { get; init; }

    /// <summary>The position's protection after the fill.</summary>
    internal required double StopLoss { get; init; }

    internal required double TakeProfit { get; init; }

    internal required decimal Commission { get; init; }

    internal required decimal Slippage { get; init; }

    /// <summary>Cash after the fill.</summary>
    internal required decimal Balance { get; init; }

    /// <summary>Number of the position's comment, which is that of the order that opened it.</summary>
    internal required int Comment { get; init; }
}
