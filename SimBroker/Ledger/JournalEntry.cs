using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// One event before anybody has read it: what happened, and the facts it is told from: the accepted order, an
/// <see cref="EntryFill"/>, a <see cref="Closing"/>, or the event itself where it is rare.
/// </summary>
/// <param name="Facts">None of it changes in what the event says.</param>
/// <param name="Index">The bar; −1 before the first.</param>
/// <param name="Type">What happened.</param>
internal readonly record struct JournalEntry(object Facts, int Index, BrokerEventType Type);
