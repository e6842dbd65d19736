namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>An entry's fill. NaN stands for a level that is not set.</summary>
internal record struct FillFact
{
    /// <summary>Counter of the order.</summary>
    internal int Order { get; set; }

    /// <summary>Counter of the position.</summary>
    internal int Position { get; set; }

    internal OrderSide Side { get; set; }

    internal OrderType Type { get; set; }

    internal double Volume { get; set; }

    internal double Price { get; set; }

    /// <summary>The position's protection after the fill.</summary>
    internal double StopLoss { get; set; }

    internal double TakeProfit { get; set; }

    internal decimal Commission { get; set; }

    internal decimal Slippage { get; set; }

    /// <summary>Cash after the fill.</summary>
    internal decimal Balance { get; set; }

    /// <summary>Number of the position's comment, which is that of the order that opened it.</summary>
    internal int Comment { get; set; }
}
