using StrategyHost.Brokers;
using StrategyHost.SimBroker.Costs;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Ledger.Facts;

namespace StrategyHost.SimBroker.Positions;

/// <summary>
/// One open position: plain doubles for the bar loop, decimals for the ledger. Fills change both together; money that belongs
/// to the entry is handed out to closings in proportion to their volume. The object serves another position afterwards.
/// </summary>
internal sealed class OpenPosition
{
    // Read at every bar, so fields.
    internal double LowTrigger;
    internal double HighTrigger;
    internal double SignedUnits;
    internal double Entry;
    internal double Lowest;
    internal double Highest;

    /// <summary>The bar inside which it was last added to; −1: none.</summary>
    internal int InsideIndex;

    private Holding _holding;

    internal PositionHandle Handle { get; private set; }

    internal Position Position => Handle.Position;

    internal string Id => Position.PositionId;

    internal int Number { get; private set; }

    /// <summary>Number of the order that opened it.</summary>
    internal int EntryOrder { get; private set; }

    /// <summary>1 for a long, −1 for a short.</summary>
    internal int Direction { get; private set; }

    internal OrderSide Side => Direction > 0 ? OrderSide.Buy : OrderSide.Sell;

    internal OrderSide ExitSide => Direction > 0 ? OrderSide.Sell : OrderSide.Buy;

    internal int EntryIndex { get; private set; }

    /// <summary>Number of its comment.</summary>
    internal int Comment { get; private set; }

    /// <summary>NaN: none, and then nothing is beyond it.</summary>
    internal double StopLoss { get; private set; }

    internal double TakeProfit { get; private set; }

    /// <summary>What is open.</summary>
    internal ref readonly Holding Holding => ref _holding;

    /// <summary>Lots open.</summary>
    internal decimal Volume => _holding.Volume;

    /// <summary>Whether the fill inside the current bar was a stop, after which the bar may or may not have come back to the stop loss.</summary>
    internal bool EnteredByStop { get; set; }

    /// <summary>What closing at a take profit would have earned that an entry inside its bar was not granted; null: nothing.</summary>
    internal decimal? ForegoneProfit { get; set; }

    /// <summary>Gross profit less exit commission of closings since <see cref="ForegoneProfit"/> was set.</summary>
    internal decimal ProfitSinceForegone { get; set; }

    /// <summary>Begins with a first fill.</summary>
    /// <param name="handle">What strategies see of it; volume and price are those of the fill.</param>
    /// <param name="number">Its counter.</param>
    /// <param name="terms">The order that opens it.</param>
    /// <param name="holding">What the fill brings.</param>
    /// <param name="lotSize">Units in a lot.</param>
    internal void Begin(PositionHandle handle, int number, in OrderFact terms, in Holding holding, double lotSize)
    {
        Handle = handle;
        Number = number;
        EntryOrder = terms.Order;
        EntryIndex = handle.Position.EntryIndex;
        Direction = terms.Side == OrderSide.Buy ? 1 : -1;
        Comment = terms.Text;
        (StopLoss, TakeProfit) = (terms.StopLoss, terms.TakeProfit);
        Entry = Lowest = Highest = handle.Position.EntryPrice;
        SignedUnits = Direction * handle.Position.Volume * lotSize;
        InsideIndex = -1;
        _holding = holding;
        EnteredByStop = false;
        ForegoneProfit = null;
        ProfitSinceForegone = 0;
    }

    /// <summary>Takes in a further fill.</summary>
    internal void Add(in Holding holding) => _holding += holding;

    /// <summary>Hands out a part.</summary>
    internal void Remove(in Holding part) => _holding = part.Volume == _holding.Volume ? default : _holding - part;

    /// <summary>Replaces both levels; NaN: none.</summary>
    internal void Protect(double stopLoss, double takeProfit)
    {
        StopLoss = stopLoss;
        TakeProfit = takeProfit;
        Handle.Protect(Level.ToNullable(stopLoss), Level.ToNullable(takeProfit));
    }

    /// <summary>Profit of a volume at a price, before commissions.</summary>
    /// <param name="proceeds">Price × volume.</param>
    /// <param name="cost">What the volume cost, in the same measure.</param>
    /// <param name="lots">From lots to units.</param>
    internal decimal GrossProfit(decimal proceeds, decimal cost, LotScale lots) =>
        lots.Units(Direction > 0 ? proceeds - cost : cost - proceeds);

    /// <summary>Brings the doubles in line with the decimals after a fill.</summary>
    internal void Refresh(double lotSize)
    {
        Entry = (double)(decimal)(double)(_holding.Cost / _holding.Volume);
        var volume = (double)_holding.Volume;
        SignedUnits = Direction * volume * lotSize;
        Handle.Resize(volume, Entry);
    }

    /// <summary>Profit of some of the position at a price, for marks and excursions.</summary>
    internal double ProfitAt(double price, double units) => Direction * units * (price - Entry);
}
