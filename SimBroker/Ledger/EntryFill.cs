using StrategyHost.SimBroker.Orders;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>What the events of an entry's fill say; kept instead of the events, which are made when somebody reads them.</summary>
internal sealed class EntryFill
{
    internal required WaitingOrder Order { get; init; }

    internal required Position Position { get; init; }

    internal required double Volume { get; init; }

    internal required double Price { get; init; }

    /// <summary>The position's protection after the fill.</summary>
    internal required double? StopLoss { get; init; }

    internal required double? TakeProfit { get; init; }

    /// <summary>What opening cost and the cash after it.</summary>
    internal required decimal Commission { get; init; }

    internal required decimal Slippage { get; init; }

    internal required decimal Balance { get; init; }
}
