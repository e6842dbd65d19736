namespace StrategyHost.SimBroker;

/// <summary>What becomes of an entry while a position is open.</summary>
public enum PositionMode
{
    /// <summary>Every filled entry is a position of its own; long and short can be open together.</summary>
    Hedging,

    /// <summary>
    /// One net position: an entry on the same side adds to it (and replaces the protection it names), one on the other side
    /// closes it first and opens what is left over; each of the two parts is a fill with its own commission.
    /// </summary>
    Netting,
}
