using System.Runtime.CompilerServices;
using StrategyHost.Brokers;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Trading;

/// <summary>What a session does only where something is open or happens: asks about positions and orders, passes wishes on.</summary>
internal sealed class DecisionCycle(Strategy strategy, IBrokerAdapter broker, Market market, RunClock clock, StrategyBudget? budget)
{
    private readonly List<ExitRequest> _exits = [];
    private readonly List<ProtectionUpdate> _updates = [];
    private readonly bool _adjustsProtection = Overrides(strategy, nameof(Strategy.AdjustProtection));

    /// <summary>The open positions as of the last change: at a bar where nothing changed they cost no call to the broker.</summary>
    private Position[] _open = [];

    /// <summary>True while the strategy's code runs: an exception is then the strategy's.</summary>
    internal bool IsAsking { get; set; }

    /// <summary>The indicators that go with the run, in an order of dependence.</summary>
    internal IndicatorNode[] Stepped { get; set; } = [];

    /// <summary>Times the strategy asked for an entry.</summary>
    internal int EntrySignals { get; private set; }

    /// <summary>Follows what happened at the broker.</summary>
    /// <returns>True when the account is ruined.</returns>
    internal bool Take(IReadOnlyList<BrokerEvent> events)
    {
        FollowPositions();
        if (market.Pending.Count > 0)
            FollowOrders(events);
        return broker.GetAccount().Balance < 0;
    }

    /// <summary>What the strategy makes of a close.</summary>
    /// <param name="index">Index of the bar.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Decide(int index)
    {
        IsAsking = true;
        budget?.BeginBar(index);
        foreach (var node in Stepped)
            node.Step(index);
        if (!market.IsFlat)
            AskAboutOpen();
        var order = strategy.FindEntries(market);
        budget?.ThrowIfSpent();
        IsAsking = false;
        if (order is not null)
            Enter(order);
    }

    /// <summary>
    /// Asks about every open position, then about every resting order. The strategy is asked about all positions before the
    /// first of its wishes is passed on, so that one decision does not change what the next one sees.
    /// </summary>
    private void AskAboutOpen()
    {
        var isAnyWished = false;
        foreach (var position in _open.AsSpan(0, market.OpenCount))
        {
            if (strategy.FindExits(position, market) is { } exit)
            {
                _exits.Add(exit);
                isAnyWished = true;
            }

            if (_adjustsProtection && strategy.AdjustProtection(position, market) is { } update)
            {
                _updates.Add(update);
                isAnyWished = true;
            }
        }

        budget?.ThrowIfSpent();
        if (isAnyWished)
            PassOn();
        if (market.Pending.Count > 0)
            market.Pending.RemoveAll(IsUnwanted);
    }

    /// <summary>Whether the strategy answers a question about its positions itself: the others need not be asked at every bar.</summary>
    private static bool Overrides(Strategy strategy, string question) =>
        strategy.GetType().GetMethod(question, [typeof(Position), typeof(Market)])!.DeclaringType != typeof(Strategy);

    private void Enter(OrderRequest order)
    {
        EntrySignals++;
        var result = broker.PlaceOrder(order);
        if (result is { Success: true, PositionId: null } && order.Type != OrderType.Market)
            market.Pending.Add(new PendingOrder(result.OrderId, order, market.Time, clock));
        FollowPositions();
    }

    private void FollowPositions()
    {
        var positions = market.Positions;
        var count = positions.Count;
        if (count > _open.Length)
            Array.Resize(ref _open, count * 2);
        for (var i = 0; i < count; i++)
            _open[i] = positions[i];
        market.OpenCount = count;
    }

    private void FollowOrders(IReadOnlyList<BrokerEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is { Type: BrokerEventType.OrderFilled or BrokerEventType.OrderCancelled or BrokerEventType.OrderRejected, OrderId: { } id })
                Forget(id);
        }
    }

    private void PassOn()
    {
        IsAsking = false;
        // Protection first: where an exit fills at once, its position would be gone.
        foreach (var update in _updates)
            broker.ModifyPosition(update.PositionId, update.StopLoss, update.TakeProfit);
        foreach (var exit in _exits)
            broker.ClosePosition(exit);
        _exits.Clear();
        _updates.Clear();
        FollowPositions();
        IsAsking = true;
    }

    private bool IsUnwanted(PendingOrder order)
    {
        if (strategy.KeepOrder(order, market))
            return false;
        budget?.ThrowIfSpent();
        IsAsking = false;
        var isCancelled = broker.CancelOrder(order.OrderId);
        IsAsking = true;
        return isCancelled;
    }

    private void Forget(string orderId)
    {
        var index = market.Pending.FindIndex(order => order.OrderId == orderId);
        if (index >= 0)
            market.Pending.RemoveAt(index);
    }
}
