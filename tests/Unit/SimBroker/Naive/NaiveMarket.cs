using StrategyHost.SimBroker;
using StrategyHost.Unit.SimBroker.Differential;

namespace StrategyHost.Unit.SimBroker.Naive;

/// <summary>The order of operations in a bar, and the fill rules of resting orders.</summary>
internal sealed class NaiveMarket(BrokerOptions options)
{
    private readonly NaiveBook _book = new(options);
    private decimal _open, _high, _low;
    private bool _wasBelowCall;

    public int LastOrderId { get => _book.LastOrderId; set => _book.LastOrderId = value; }

    public int Index => _book.Index;

    public decimal Close => _book.Close;

    public NaiveCosts Costs => _book.Costs;

    public List<NaivePosition> Positions => _book.Positions;

    public void Reject(string reason) => _book.Outcome.Rejections.Add(reason);

    public void Accept(NaiveOrder order) => _book.Orders.Add(order);

    public void Cancel(string id)
    {
        if (_book.Orders.Find(o => o.Id == id && !o.Gone) is not { } order)
            return;
        order.Gone = true;
        if (order.ExitReason == "stop_loss")
            order.Position!.IsStopping = false;
    }

    public void FillNow(NaiveOrder order)
    {
        if (order.ExitReason is null)
            _book.Enter(order, Close, slips: true, inside: false);
        else
            _book.Exit(order.Position!, order.Left ?? order.Position!.Volume, Close, true, order.ExitReason, order, null);
        foreach (var p in Positions)
            (p.Lowest, p.Highest) = (Math.Min(p.Lowest, Close), Math.Max(p.Highest, Close));
        _book.Outcome.Equity[^1] = _book.EquityAt(Close);
        _book.Outcome.Balance[^1] = _book.Balance;
    }

    public Outcome Finish()
    {
        var outcome = _book.Outcome;
        outcome.Unfilled = _book.Orders.Count(o => !o.Gone);
        var net = outcome.Trades.Sum(t => t.Gross - t.Commission);
        outcome.Best = net + _book.Better;
        outcome.Worst = net + _book.Worse;
        return outcome;
    }

    public void Step(Bar bar)
    {
        (_open, _high, _low) = ((decimal)bar.Open, (decimal)bar.High, (decimal)bar.Low);
        _book.StartBar(_open, (decimal)bar.Close, (decimal)bar.Volume);
        var orders = _book.Orders.Where(o => !o.Gone).ToList();
        foreach (var exit in orders.Where(o => o.ExitReason is not null && o.AtOpen))
        {
            if (!exit.Gone)
                _book.Exit(exit.Position!, exit.Left ?? exit.Position!.Volume, _open, true, exit.ExitReason!, exit, null);
        }

        foreach (var entry in orders.Where(o => o.ExitReason is null && o.AtOpen).ToList())
        {
            if (!entry.Gone)
                _book.Enter(entry, _open, slips: true, inside: false);
        }

        foreach (var entry in orders.Where(o => o.ExitReason is null && !o.AtOpen).ToList())
        {
            if (!entry.Gone)
                Rest(entry);
        }

        foreach (var position in _book.Positions.ToList())
        {
            if (!position.IsStopping)
                new NaiveProtection(_book, options, position, _open, _high, _low).Test();
        }

        MarkExtremes();
        CheckMargin();
        foreach (var order in _book.Orders.Where(o => !o.Gone && o.Expiry is not null && Index - o.PlacedAt >= o.Expiry))
            order.Gone = true;
        _book.Outcome.Balance.Add(_book.Balance);
        _book.Outcome.Equity.Add(_book.EquityAt(Close));
    }

    private void Rest(NaiveOrder order)
    {
        if (order.Type == OrderType.Limit || order.Triggered)
        {
            Limit(order, order.Type == OrderType.Limit ? order.Price : order.Limit);
            return;
        }

        if (order.IsBuy ? _high < order.Price : _low > order.Price)
            return;
        var gapped = order.IsBuy ? _open >= order.Price : _open <= order.Price;
        if (order.Type == OrderType.Stop)
        {
            order.AtOpen = true;
            _book.Enter(order, gapped ? _open : order.Price, slips: true, inside: !gapped);
            return;
        }

        order.Triggered = true;
        if (gapped)
            Limit(order, order.Limit);
    }

    private void Limit(NaiveOrder order, decimal limit)
    {
        if (order.IsBuy ? _low > limit : _high < limit)
            return;
        var gapped = order.IsBuy ? _open <= limit : _open >= limit;
        _book.Enter(order, gapped ? _open : limit, slips: false, inside: !gapped);
    }

    private void MarkExtremes()
    {
        foreach (var p in _book.Positions)
        {
            p.Lowest = Math.Min(p.Lowest, p.InsideAt == Index ? Close : _low);
            p.Highest = Math.Max(p.Highest, p.InsideAt == Index ? Close : _high);
        }
    }

    private void CheckMargin()
    {
        bool IsBelow() => _book.Positions.Count > 0 && options.MarginCallPct > 0
            && _book.EquityAt(Close) < _book.UsedMargin * (decimal)options.MarginCallPct / 100;
        if (IsBelow() && !_wasBelowCall)
            _book.Outcome.MarginCalls++;
        while (_book.Positions.Count > 0 && _book.EquityAt(Close) <= _book.UsedMargin * (decimal)options.StopOutPct / 100)
        {
            var worst = _book.Positions.MinBy(p => _book.Profit(p, p.Volume, Close))!;
            _book.Exit(worst, worst.Volume, Close, true, "stop_out", null, null, capped: false);
        }

        _wasBelowCall = IsBelow();
    }
}
