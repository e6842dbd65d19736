using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger.Facts;
using StrategyHost.SimBroker.Orders;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// Everything that happened, and what of it has not been handed over yet. It keeps facts and makes events of them on reading:
/// a backtest writes six events for a trade and, until its report is written, reads none.
/// </summary>
internal sealed class EventJournal
{
    private readonly FactList<JournalEntry> _entries = new();
    private readonly FactList<OrderFact> _orders = new();
    private readonly FactList<FillFact> _fills = new();
    private readonly FactList<LevelFact> _levels = new();
    private readonly List<BrokerEvent> _events = [];
    private readonly SortedDictionary<string, int> _rejections = new(StringComparer.Ordinal);
    private readonly EventTeller _teller;
    private readonly EventView _fresh;
    private int _handedOver;

    internal EventJournal(string symbol, EquityRecorder times)
    {
        _teller = new EventTeller(symbol, times, Texts);
        _fresh = new EventView(this);
    }

    internal IReadOnlyDictionary<string, int> Rejections => _rejections;

    internal TextTable Texts { get; } = new();

    /// <summary>The closings; the trades are told from them.</summary>
    internal FactList<ClosingFact> Closings { get; } = new();

    /// <summary>Adds the event of an order's acceptance.</summary>
    internal void Accepted(int index, in OrderFact order)
    {
        Add(BrokerEventType.OrderAccepted, FactKind.Order, _orders.Count, index);
        _orders.Add(order);
    }

    /// <summary>Adds the two events of an entry's fill.</summary>
    /// <returns>Where to write what they are told from.</returns>
    internal ref FillFact Opened(int index, bool isWhole)
    {
        Add(FillOf(isWhole), FactKind.Fill, _fills.Count, index);
        Add(BrokerEventType.PositionOpened, FactKind.Fill, _fills.Count, index);
        return ref _fills.Add();
    }

    /// <summary>Adds the events of a closing: that of its exit order's fill, where there is one, and its own.</summary>
    /// <param name="index">The bar.</param>
    /// <param name="order">The exit order; null: none.</param>
    /// <returns>Where to write what they are told from.</returns>
    internal ref ClosingFact Closed(int index, WaitingOrder? order)
    {
        if (order is not null)
            Add(FillOf(order.IsDone), FactKind.Closing, Closings.Count, index);
        Add(BrokerEventType.PositionClosed, FactKind.Closing, Closings.Count, index);
        return ref Closings.Add();
    }

    internal void Hit(BrokerEventType type, int index, in LevelFact level)
    {
        Add(type, FactKind.Level, _levels.Count, index);
        _levels.Add(level);
    }

    /// <summary>Adds an event of a rare kind.</summary>
    internal void Add(BrokerEvent happened)
    {
        Add(happened.Type, FactKind.Event, _events.Count, happened.BarIndex);
        _events.Add(happened);
        if (happened.Type == BrokerEventType.OrderRejected)
            _rejections[happened.Reason!] = _rejections.GetValueOrDefault(happened.Reason!) + 1;
    }

    internal BrokerEvent Tell(int index)
    {
        ref readonly var entry = ref _entries[index];
        return entry.Kind switch
        {
            FactKind.Order => _teller.Accepted(entry, _orders[entry.At]),
            FactKind.Fill when entry.Type == BrokerEventType.PositionOpened => _teller.Opened(entry, _fills[entry.At]),
            FactKind.Fill => _teller.Filled(entry, _fills[entry.At]),
            FactKind.Closing when entry.Type == BrokerEventType.PositionClosed => _teller.Closed(entry, Closings[entry.At]),
            FactKind.Closing => _teller.ExitFilled(entry, Closings[entry.At]),
            FactKind.Level => _teller.Hit(entry, _levels[entry.At]),
            _ => _events[entry.At],
        };
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

    private static BrokerEventType FillOf(bool isWhole) => isWhole ? BrokerEventType.OrderFilled : BrokerEventType.OrderPartiallyFilled;

    private void Add(BrokerEventType type, FactKind kind, int at, int index) => _entries.Add() = new JournalEntry(type, kind, at, index);
}
