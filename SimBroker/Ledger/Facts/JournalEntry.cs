using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>One event before anybody has read it.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Kind">In which list its facts stand.</param>
/// <param name="At">Where they stand there.</param>
/// <param name="Index">The bar; −1 before the first.</param>
internal readonly record struct JournalEntry(BrokerEventType Type, FactKind Kind, int At, int Index);
