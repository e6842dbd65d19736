using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// Everything that happened, and what of it has not been handed over yet. It keeps facts and makes events of them on reading:
/// a backtest writes six events for a trade and, until its report is written, reads none.
/// </summary>
internal sealed class EventJournal
{
    private readonly string _symbol;
    private readonly EquityRecorder _times;
    private readonly List<JournalEntry> _entries = [];
    private readonly SortedDictionary<string, int> _rejections = new(StringComparer.Ordinal);
    private readonly EventView _fresh;
    private int _handedOver;

    internal EventJournal(string symbol, EquityRecorder times)
    {
        _symbol = symbol;
        _times = times;
        _fresh = new EventView(this);
        Nothing = new EventView(this);
    }

    /// <summary>No events, in the type of the others, so that the session's call to it always goes to one place.</summary>
    internal EventView Nothing { get; }

    internal IReadOnlyDictionary<string, int> Rejections => _rejections;

    /// <summary>Adds an event that is told from facts which stay as they are.</summary>
    internal void Add(BrokerEventType type, int index, object facts) => _entries.Add(new JournalEntry(facts, index, type));

    /// <summary>Adds an event of a rare kind.</summary>
    internal void Add(BrokerEvent happened)
    {
        _entries.Add(new JournalEntry(happened, happened.BarIndex, happened.Type));
        if (happened.Type == BrokerEventType.OrderRejected)
            _rejections[happened.Reason!] = _rejections.GetValueOrDefault(happened.Reason!) + 1;
    }

    internal BrokerEvent Tell(int at)
    {
        var entry = _entries[at];
        return EventTeller.Tell(entry, _symbol, _times);
    }

    /// <summary>What was added since the last call; the list is reused, so it is valid until the next call.</summary>
    internal EventView TakeFresh()
    {
        var start = _handedOver;
        _handedOver = _entries.Count;
        return _fresh.Show(start, _handedOver - start);
    }

    /// <summary>Everything so far; later events do not show in it.</summary>
    internal EventView All() => new EventView(this).Show(0, _entries.Count);
}
