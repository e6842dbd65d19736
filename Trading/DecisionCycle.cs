using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StrategyHost.Brokers;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Trading;

/// <summary>
/// What a session does at each bar: asks about positions and orders, and for an entry, and passes wishes on. What happens now and
/// then stays out of the way: the JIT inlines into the loop only so much, and that is to be the strategy's code.
/// </summary>
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool Take(IReadOnlyList<BrokerEvent> events)
    {
        FollowPositions();
        if (market.Pending.Count > 0)
            FollowOrders(events);
        return broker.GetAccount().Balance < 0;
    }

    /// <summary>
    /// The hot loop: lets the broker have one bar after another and asks the strategy at each close. It is left to the tiered
    /// compiler: called once a stretch, it is soon compiled for the broker and the strategy that it has met, whose code is then
    /// part of it. What is virtual stands here and not in <see cref="Decide"/>: of a method that is inlined, code compiled ahead of
    /// time does not learn whom it calls.
    /// </summary>
    /// <param name="replay">The broker, which has the bars.</param>
    /// <param name="start">The first bar.</param>
    /// <param name="end">The one after the last.</param>
    /// <returns>True when the account is ruined.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool Replay(IReplayBroker replay, int start, int end)
    {
        for (var t = start; t < end; t++)
        {
            clock.Count = t + 1;
            if (replay.StepNext() is { } events && Take(events))
                return true;
            IsAsking = true;
            budget?.BeginBar(t);
            foreach (var node in Stepped)
                node.Step(t);
            if (market.OpenCount == 1 && market.Pending.Count == 0)
            {
                // Most of the time one position is open, and nothing is wished.
                var exit = strategy.FindExits(_open[0], market);
                if (exit is not null || _adjustsProtection)
                    PassOn(exit, _open[0]);
            }
            else if (!market.IsFlat)
            {
                AskAboutOpen();
            }

            if (strategy.FindEntries(market) is { } order)
                Enter(order);
            IsAsking = false;
        }

        return false;
    }

    /// <summary>What the strategy makes of a close.</summary>
    /// <param name="index">Index of the bar.</param>
    internal void Decide(int index)
    {
        IsAsking = true;
        budget?.BeginBar(index);
        foreach (var node in Stepped)
            node.Step(index);
        AskAboutOpen();
        if (strategy.FindEntries(market) is { } order)
            Enter(order);
        IsAsking = false;
    }

    /// <summary>
    /// Ends a strategy whose budget is spent although it has answered since, because the framework swallowed the exception. Asked
    /// before anything it wishes is passed on and at the end of the run; at the next bar its first step ends it anyway.
    /// </summary>
    internal void ThrowIfSpent()
    {
        IsAsking = true;
        budget?.ThrowIfSpent();
        IsAsking = false;
    }

    /// <summary>
    /// Asks about every open position, then about every resting order. The strategy is asked about all positions before the
    /// first of its wishes is passed on, so that one decision does not change what the next one sees.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AskAboutOpen()
    {
        foreach (var position in _open.AsSpan(0, market.OpenCount))
        {
            if (strategy.FindExits(position, market) is { } exit)
                _exits.Add(exit);
            if (_adjustsProtection && strategy.AdjustProtection(position, market) is { } update)
                _updates.Add(update);
        }

        if (_exits.Count + _updates.Count > 0)
            PassOn(CollectionsMarshal.AsSpan(_exits), CollectionsMarshal.AsSpan(_updates));
        _exits.Clear();
        _updates.Clear();
        if (market.Pending.Count > 0)
            market.Pending.RemoveAll(IsUnwanted);
    }

    /// <summary>Whether the strategy answers a question about its positions itself: the others need not be asked at every bar.</summary>
    private static bool Overrides(Strategy strategy, string question) =>
        strategy.GetType().GetMethod(question, [typeof(Position), typeof(Market)])!.DeclaringType != typeof(Strategy);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Enter(OrderRequest order)
    {
        ThrowIfSpent();
        EntrySignals++;
        var result = broker.PlaceOrder(order);
        if (result is { Success: true, PositionId: null } && order.Type != OrderType.Market)
            market.Pending.Add(new PendingOrder(result.OrderId, order, market.Time, clock));
        if (result.FillPrice is not null)
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PassOn(ExitRequest? exit, Position position)
    {
        var update = _adjustsProtection ? strategy.AdjustProtection(position, market) : null;
        if (exit is not null || update is not null)
            PassOn(exit is null ? [] : new ReadOnlySpan<ExitRequest>(in exit), update is null ? [] : new ReadOnlySpan<ProtectionUpdate>(in update));
    }

    private void PassOn(ReadOnlySpan<ExitRequest> exits, ReadOnlySpan<ProtectionUpdate> updates)
    {
        ThrowIfSpent();
        var isAnyFilled = false;
        // Protection first: where an exit fills at once, its position would be gone.
        foreach (var update in updates)
            broker.ModifyPosition(update.PositionId, update.StopLoss, update.TakeProfit);
        foreach (var exit in exits)
            isAnyFilled |= broker.ClosePosition(exit).FillPrice is not null;
        if (isAnyFilled)
            FollowPositions();
        IsAsking = true;
    }

    private bool IsUnwanted(PendingOrder order)
    {
        if (strategy.KeepOrder(order, market))
            return false;
        ThrowIfSpent();
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
