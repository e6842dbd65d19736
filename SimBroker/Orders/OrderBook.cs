using System.Runtime.InteropServices;

namespace StrategyHost.SimBroker.Orders;

/// <summary>
/// The waiting orders in order of placing. One that is done stays until <see cref="Sweep"/>, so that whoever goes through them
/// is not disturbed; then its object serves another order.
/// </summary>
internal sealed class OrderBook
{
    private readonly List<WaitingOrder> _waiting = [];
    private readonly Stack<WaitingOrder> _spare = [];
    private bool _hasDone;

    internal int Count => _waiting.Count;

    internal ReadOnlySpan<WaitingOrder> Waiting => CollectionsMarshal.AsSpan(_waiting);

    internal WaitingOrder this[int index] => _waiting[index];

    /// <summary>Adds an order of which nothing but its object is known yet.</summary>
    internal WaitingOrder Add()
    {
        var order = _spare.TryPop(out var spare) ? spare : new WaitingOrder();
        _waiting.Add(order);
        return order;
    }

    internal WaitingOrder? Find(string orderId)
    {
        foreach (var order in _waiting)
        {
            if (order.Id == orderId)
                return order;
        }

        return null;
    }

    internal void Finish(WaitingOrder order)
    {
        order.IsDone = true;
        _hasDone = true;
    }

    internal void Sweep()
    {
        if (!_hasDone)
            return;
        _hasDone = false;
        var kept = 0;
        for (var i = 0; i < _waiting.Count; i++)
        {
            var order = _waiting[i];
            if (order.IsDone)
                _spare.Push(order);
            else
                _waiting[kept++] = order;
        }

        _waiting.RemoveRange(kept, _waiting.Count - kept);
    }
}
