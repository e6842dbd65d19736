using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Replay;

/// <summary>Rebuilds the trades, the open positions and the cash from events alone.</summary>
internal sealed class EventReplay
{
    private readonly decimal _lotSize;
    private readonly SortedDictionary<string, ReplayedPosition> _open = new(StringComparer.Ordinal);
    private BrokerEvent? _lastFill;

    internal EventReplay(double startingBalance, double lotSize)
    {
        Balance = (decimal)startingBalance;
        _lotSize = (decimal)lotSize;
    }

    internal decimal Balance { get; private set; }

    internal List<Trade> Trades { get; } = [];

    internal IReadOnlyCollection<ReplayedPosition> Open => _open.Values;

    /// <summary>Profit of the open positions at a close, in order of opening.</summary>
    internal double UnrealizedAt(double close)
    {
        var profit = 0.0;
        foreach (var position in _open.Values)
        {
            var direction = position.Opening.Side == OrderSide.Buy ? 1 : -1;
            profit += direction * (double)position.Volume * (double)_lotSize * (close - position.AveragePrice);
        }

        return profit;
    }

    internal void Add(BrokerEvent happened)
    {
        Balance += (happened.GrossPnl ?? 0) - (happened.Commission ?? 0);
        if (happened.Type is BrokerEventType.OrderFilled or BrokerEventType.OrderPartiallyFilled)
            _lastFill = happened;
        else if (happened.Type == BrokerEventType.PositionOpened)
            Grow(happened);
        else if (happened.Type == BrokerEventType.PositionClosed)
            Close(happened);
        Assert.That(happened.Balance ?? Balance, Is.EqualTo(Balance), $"balance after {happened}");
    }

    private void Grow(BrokerEvent opened)
    {
        if (!_open.TryGetValue(opened.PositionId!, out var position))
            _open[opened.PositionId!] = position = new ReplayedPosition(opened);
        position.Volume += (decimal)opened.Volume!;
        position.Cost += (decimal)opened.Price! * (decimal)opened.Volume;
        position.Commission += _lastFill!.Commission!.Value;
        position.Slippage += _lastFill.Slippage!.Value;
    }

    private void Close(BrokerEvent closed)
    {
        var position = _open[closed.PositionId!];
        var volume = (decimal)closed.Volume!;
        var entryPrice = position.AveragePrice;
        var cost = position.Take(volume, p => p.Cost);
        var commission = position.Take(volume, p => p.Commission);
        var slippage = position.Take(volume, p => p.Slippage);
        position.Cost -= cost;
        position.Commission -= commission;
        position.Slippage -= slippage;
        position.Volume -= volume;
        var net = closed.GrossPnl!.Value - commission - closed.Commission!.Value;
        Trades.Add(new Trade
        {
            TradeId = closed.TradeId!,
            OrderId = position.Opening.OrderId!,
            PositionId = closed.PositionId!,
            Symbol = closed.Symbol!,
            Side = closed.Side!.Value,
            Volume = closed.Volume.Value,
            EntryIndex = position.Opening.BarIndex,
            EntryTime = position.Opening.Time,
            EntryPrice = entryPrice,
            ExitIndex = closed.BarIndex,
            ExitTime = closed.Time,
            ExitPrice = closed.Price!.Value,
            StopLoss = closed.StopLoss,
            TakeProfit = closed.TakeProfit,
            GrossPnl = closed.GrossPnl.Value,
            Commission = commission + closed.Commission.Value,
            Slippage = slippage + closed.Slippage!.Value,
            ReturnPct = CanonicalMoney.ToDouble(net) / CanonicalMoney.ToDouble(cost * _lotSize) * 100,
            Mae = closed.Mae!.Value,
            Mfe = closed.Mfe!.Value,
            EntryComment = position.Opening.Comment,
            ExitReason = closed.Reason!,
        });
        if (position.Volume == 0)
            _open.Remove(closed.PositionId!);
    }
}
