using StrategyHost.Brokers;
using StrategyHost.SimBroker.Costs;
using StrategyHost.SimBroker.Ledger;

namespace StrategyHost.SimBroker.Positions;

/// <summary>
/// One open position: plain doubles for the bar loop, decimals for the ledger. Fills change both together; money that belongs
/// to the entry (cost, commission, slippage) is handed out to closings in proportion to their volume.
/// </summary>
internal sealed class OpenPosition
{
    // Read at every bar, so fields.
    internal double LowTrigger = double.NegativeInfinity;
    internal double HighTrigger = double.PositiveInfinity;
    internal double SignedUnits;
    internal double Entry;
    internal double Lowest;
    internal double Highest;
    internal int InsideIndex = -1;

    internal OpenPosition(PositionHandle handle, int number, int entryOrder, double stopLoss, double takeProfit)
    {
        Handle = handle;
        Number = number;
        EntryOrder = entryOrder;
        StopLoss = stopLoss;
        TakeProfit = takeProfit;
        Direction = handle.Position.Side == OrderSide.Buy ? 1 : -1;
    }

    internal PositionHandle Handle { get; }

    internal Position Position => Handle.Position;

    internal string Id => Position.PositionId;

    internal int Number { get; }

    /// <summary>Number of the order that opened it.</summary>
    internal int EntryOrder { get; }

    /// <summary>1 for a long, −1 for a short.</summary>
    internal int Direction { get; }

    internal OrderSide Side => Position.Side;

    internal OrderSide ExitSide => Direction > 0 ? OrderSide.Sell : OrderSide.Buy;

    internal int EntryIndex => Position.EntryIndex;

    /// <summary>NaN: none, and then nothing is beyond it.</summary>
    internal double StopLoss { get; private set; }

    internal double TakeProfit { get; private set; }

    /// <summary>Lots open.</summary>
    internal decimal Volume { get; set; }

    /// <summary>Σ price × lots of the entry's fills that is still open.</summary>
    internal decimal Cost { get; set; }

    internal decimal EntryCommission { get; set; }

    internal decimal EntrySlippage { get; set; }

    /// <summary>Whether the fill inside the current bar was a stop, after which the bar may or may not have come back to the stop loss.</summary>
    internal bool EnteredByStop { get; set; }

    /// <summary>What closing at a take profit would have earned that an entry inside its bar was not granted; null: nothing.</summary>
    internal decimal? ForegoneProfit { get; set; }

    /// <summary>Gross profit less exit commission of closings since <see cref="ForegoneProfit"/> was set.</summary>
    internal decimal ProfitSinceForegone { get; set; }

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

    internal decimal CostOf(decimal volume) => Share(Cost, volume);

    /// <summary>The part of an amount that belongs to a volume; the whole volume gets exactly what is left.</summary>
    internal decimal Share(decimal amount, decimal volume) => volume == Volume ? amount : amount / Volume * volume;

    /// <summary>Brings the doubles in line with the decimals after a fill.</summary>
    internal void Refresh(double lotSize) => Refresh((double)(decimal)(double)(Cost / Volume), lotSize);

    /// <summary>The same where the average price is known, as after the first fill.</summary>
    internal void Refresh(double average, double lotSize)
    {
        var volume = (double)Volume;
        Entry = average;
        SignedUnits = Direction * volume * lotSize;
        Handle.Resize(volume, average);
    }

    /// <summary>Profit of some of the position at a price, for marks and excursions.</summary>
    internal double ProfitAt(double price, double units) => Direction * units * (price - Entry);
}
