using System.Collections;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Some of the journal as events, each made when it is read. The count costs nothing.</summary>
internal sealed class EventView(EventJournal journal) : IReadOnlyList<BrokerEvent>
{
    private int _start;

    public int Count { get; private set; }

    public BrokerEvent this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return journal.Tell(_start + index);
        }
    }

    public IEnumerator<BrokerEvent> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return journal.Tell(_start + i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal EventView Show(int start, int count)
    {
        _start = start;
        Count = count;
        return this;
    }
}
