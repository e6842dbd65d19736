using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Ledger.Facts;
using StrategyHost.SimBroker.Positions;

namespace StrategyHost.SimBroker.Orders;

/// <summary>
/// An accepted entry or exit. What was asked for never changes; what became of it does until it has filled or ended. The object
/// then serves another order: nobody keeps it beyond the bar.
/// </summary>
internal sealed class WaitingOrder
{
    private OrderFact _terms;

    /// <summary>What was asked for. The volume is in lots; of an exit of everything those open when it was asked for.</summary>
    internal ref readonly OrderFact Terms => ref _terms;

    internal int Number => _terms.Order;

    internal string Id => Counters.OrderId(_terms.Order);

    internal OrderSide Side => _terms.Side;

    internal OrderType Type => _terms.Type;

    /// <summary>Limit or stop price; NaN for market orders.</summary>
    internal double Price => _terms.Price;

    internal double LimitPrice => _terms.LimitPrice;

    /// <summary>Protection of what it opens; NaN: none.</summary>
    internal double StopLoss => _terms.StopLoss;

    internal double TakeProfit => _terms.TakeProfit;

    internal int PlacedIndex { get; private set; }

    internal int? ExpiresAfterBars { get; private set; }

    /// <summary>The exit reason, or the comment of an entry.</summary>
    internal string? Text { get; private set; }

    internal bool IsExit => _terms.Position != 0;

    /// <summary>An exit of whatever is open when it fills.</summary>
    internal bool ClosesAll { get; private set; }

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

    /// <summary>Begins as an entry.</summary>
    /// <param name="terms">What is asked for.</param>
    /// <param name="index">The bar at whose close it is placed.</param>
    /// <param name="lots">The volume as the ledger holds it.</param>
    /// <param name="expiresAfterBars">Bars after which it ends; null: never.</param>
    /// <param name="comment">Its comment.</param>
    internal void Enter(in OrderFact terms, int index, decimal lots, int? expiresAfterBars, string? comment)
    {
        Begin(terms, index, comment);
        Remaining = lots;
        ExpiresAfterBars = expiresAfterBars;
    }

    /// <summary>Begins as an exit.</summary>
    /// <param name="terms">What is asked for.</param>
    /// <param name="index">The bar at whose close it is placed.</param>
    /// <param name="position">The position.</param>
    /// <param name="lots">The volume as the ledger holds it; null: all that is open when it fills.</param>
    /// <param name="reason">Why.</param>
    internal void Exit(in OrderFact terms, int index, OpenPosition position, decimal? lots, string reason)
    {
        Begin(terms, index, reason);
        Position = position;
        Remaining = lots ?? 0;
        ClosesAll = lots is null;
    }

    internal decimal WantedOf(decimal open) => ClosesAll ? open : Math.Min(Remaining, open);

    private void Begin(in OrderFact terms, int index, string? text)
    {
        _terms = terms;
        PlacedIndex = index;
        Text = text;
        ExpiresAfterBars = null;
        Position = null;
        ClosesAll = IsTriggered = IsDone = false;
        FillsAtOpen = terms.Type == OrderType.Market;
    }
}
