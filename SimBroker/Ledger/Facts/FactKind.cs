namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>In which list the facts of an event stand.</summary>
internal enum FactKind : byte
{
    Order,
    Fill,
    Closing,
    Level,

    /// <summary>The event itself: it is of a rare kind.</summary>
    Event,
}
