using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Ledger.Facts;
using StrategyHost.SimBroker.Positions;

namespace StrategyHost.SimBroker.Orders;

/// <summary>An accepted entry or exit. What was asked for never changes; what became of it does until it has filled or ended.</summary>
internal sealed class WaitingOrder
{
    internal required int Number { get; init; }

    internal string Id => Counters.OrderId(Number);

    internal required OrderSide Side { get; init; }

    internal required OrderType Type { get; init; }

    internal required int PlacedIndex { get; init; }

    /// <summary>Lots asked for; of an exit of everything those open when it was asked for.</summary>
    internal required double Volume { get; init; }

    /// <summary>Limit or stop price; NaN for market orders.</summary>
    internal double Price { get; init; } = double.NaN;

    internal double LimitPrice { get; init; } = double.NaN;

    /// <summary>Protection of what it opens; NaN: none.</summary>
    internal double StopLoss { get; init; } = Level.None;

    internal double TakeProfit { get; init; } = Level.None;

    internal int? ExpiresAfterBars { get; init; }

    internal string? Comment { get; init; }

    /// <summary>Why an exit closes; null for entries.</summary>
    internal string? ExitReason { get; init; }

    internal bool IsExit => ExitReason is not null;

    /// <summary>An exit of whatever is open when it fills.</summary>
    internal bool ClosesAll { get; init; }

    /// <summary>Lots not filled yet; of no meaning where <see cref="ClosesAll"/>.</summary>
    internal decimal Remaining { get; set; }

    /// <summary>The position to exit, or the one that the entry's fills opened so far.</summary>
    internal OpenPosition? Position { get; set; }

    /// <summary>Fills at the next open: market orders, and what the volume cap left of a triggered stop.</summary>
    internal bool FillsAtOpen { get; set; }

    /// <summary>A stop-limit order whose stop was touched: a limit order from now on.</summary>
    internal bool IsTriggered { get; set; }

    /// <summary>Filled, refused, cancelled or expired; taken off the book at the end of the phase.</summary>
    internal bool IsDone { get; set; }

    internal OrderFact ToFact() => new()
    {
        Order = Number,
        Position = IsExit ? Position!.Number : 0,
        Side = Side,
        Type = Type,
        Volume = Volume,
        Price = Price,
        LimitPrice = LimitPrice,
        StopLoss = StopLoss,
        TakeProfit = TakeProfit,
        Text = ExitReason ?? Comment,
    };

    internal decimal WantedOf(decimal open) => ClosesAll ? open : Math.Min(Remaining, open);
}
