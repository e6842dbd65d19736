using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Everything that happened, and what of it has not been handed over yet.</summary>
internal sealed class EventJournal
{
    private static readonly BrokerEvent[] Nothing = [];

    private readonly List<BrokerEvent> _all = [];
    private readonly SortedDictionary<string, int> _rejections = new(StringComparer.Ordinal);
    private List<BrokerEvent> _fresh = [];
    private List<BrokerEvent> _handedOver = [];

    internal IReadOnlyList<BrokerEvent> All => _all;

    internal IReadOnlyDictionary<string, int> Rejections => _rejections;

    internal void Add(BrokerEvent happened)
    {
        _all.Add(happened);
        _fresh.Add(happened);
        if (happened.Type == BrokerEventType.OrderRejected)
            _rejections[happened.Reason!] = _rejections.GetValueOrDefault(happened.Reason!) + 1;
    }

    /// <summary>What was added since the last call; the list is reused, so it is valid until the next call.</summary>
    internal IReadOnlyList<BrokerEvent> TakeFresh()
    {
        if (_fresh.Count == 0)
            return Nothing;
        (_fresh, _handedOver) = (_handedOver, _fresh);
        _fresh.Clear();
        return _handedOver;
    }
}
