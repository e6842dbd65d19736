using StrategyHost.SimBroker;
using StrategyHost.Unit.SimBroker.Differential;

namespace StrategyHost.Unit.SimBroker.Naive;

/// <summary>Money: what entries and exits do to balance, positions and trades.</summary>
internal sealed class NaiveBook(BrokerOptions options)
{
    private decimal _budget;
    private decimal _open;
    private int _positionCount;
    private int _ambiguousAt = -1;

    public NaiveCosts Costs { get; } = new(options);

    public Outcome Outcome { get; } = new();

    public List<NaiveOrder> Orders { get; } = [];

    public List<NaivePosition> Positions { get; } = [];

    public int LastOrderId { get; set; }

    public int Index { get; private set; } = -1;

    public decimal Close { get; private set; }

    public decimal Balance { get; private set; } = (decimal)options.StartingBalance;

    public int Draw { get; private set; }

    public decimal Better { get; private set; }

    public decimal Worse { get; private set; }

    public decimal UsedMargin => Positions.Sum(p => p.Average * p.Volume * Costs.Lot / (decimal)options.Leverage);

    public void StartBar(decimal open, decimal close, decimal volume)
    {
        _open = open;
        Index++;
        Close = close;
        Draw = 0;
        var step = (decimal)options.LotStep;
        _budget = volume * (decimal)options.VolumeCapPct / 100 / Costs.Lot;
        if (step > 0)
            _budget -= _budget % step;
        if (options.VolumeCapPct == 0)
            _budget = decimal.MaxValue;
    }

    public decimal Profit(NaivePosition p, decimal volume, decimal price) => p.Sign * (price - p.Average) * volume * Costs.Lot;

    public decimal EquityAt(decimal price) => Balance + Positions.Sum(p => Profit(p, p.Volume, price));

    public void CountAmbiguous()
    {
        Outcome.Ambiguous += _ambiguousAt == Index ? 0 : 1;
        _ambiguousAt = Index;
    }

    public void NoteAmbiguity(decimal assumed, decimal otherwise)
    {
        CountAmbiguous();
        Compare(assumed, otherwise);
    }

    public void Enter(NaiveOrder order, decimal market, bool slips, bool inside)
    {
        var volume = Math.Min(order.Left!.Value, _budget);
        if (volume == 0)
            return;
        var price = Costs.FillPrice(order.IsBuy, market, slips, Index, Draw);
        var net = options.PositionMode == PositionMode.Netting ? Positions.SingleOrDefault() : null;
        var filled = false;
        if (net is not null && net.IsLong != order.IsBuy)
        {
            var part = Math.Min(volume, net.Volume);
            Settle(net, part, price, market, "signal: netted by " + order.Id, inside && !(net.EntryIndex == Index && net.InsideAt == Index));
            _budget -= part;
            volume -= part;
            order.Left -= part;
            net = null;
            filled = true;
        }

        if (volume > 0 && HasMargin(price, volume, market))
        {
            Open(order, net, volume, price, market, inside);
            filled = true;
        }
        else if (volume > 0)
        {
            Outcome.Rejections.Add("insufficient_margin");
            order.Gone = true;
        }

        if (order.Left == 0)
            order.Gone = true;
        if (filled && slips)
            Draw++;
    }

    public void Exit(
        NaivePosition p, decimal wanted, decimal market, bool slips, string reason, NaiveOrder? order, decimal? sawOpen, bool capped = true)
    {
        var volume = Math.Min(wanted, p.Volume);
        if (capped)
        {
            volume = Math.Min(volume, _budget);
            _budget -= volume;
        }

        if (volume == 0)
            return;
        var price = Costs.FillPrice(!p.IsLong, market, slips, Index, Draw);
        if (slips)
            Draw++;
        if (order is not null)
        {
            order.Left -= volume;
            order.Gone = order.Left == 0 || volume == p.Volume;
        }

        Settle(p, volume, price, market, reason, sawOpen is not null);
    }

    private bool HasMargin(decimal price, decimal volume, decimal market) =>
        price * volume * Costs.Lot / (decimal)options.Leverage + Costs.Commission(price, volume) <= EquityAt(market) - UsedMargin;

    private void Open(NaiveOrder order, NaivePosition? net, decimal volume, decimal price, decimal market, bool inside)
    {
        var p = net ?? order.Position;
        if (p is null)
        {
            p = new NaivePosition { Id = $"pos-{++_positionCount:D6}", IsLong = order.IsBuy, EntryIndex = Index };
            Positions.Add(p);
        }

        if (order.Position != p)
        {
            p.StopLoss = order.StopLoss ?? p.StopLoss;
            p.TakeProfit = order.TakeProfit ?? p.TakeProfit;
        }

        order.Position = p;
        order.Left -= volume;
        _budget -= volume;
        var commission = Costs.Commission(price, volume);
        Balance -= commission;
        p.Average = (p.Average * p.Volume + price * volume) / (p.Volume + volume);
        p.Volume += volume;
        p.Commission += commission;
        p.Slippage += Math.Abs(price - market) * volume * Costs.Lot;
        p.Lowest = Math.Min(p.Lowest, price);
        p.Highest = Math.Max(p.Highest, price);
        if (inside)
            (p.InsideAt, p.InsideByStop) = (Index, order.Type == OrderType.Stop);
    }

    private void Settle(NaivePosition p, decimal volume, decimal price, decimal market, string reason, bool countsOpen)
    {
        var commission = Costs.Commission(price, volume);
        var gross = Profit(p, volume, price);
        var entryCommission = p.Commission * volume / p.Volume;
        var entrySlippage = p.Slippage * volume / p.Volume;
        var low = Math.Min(p.Lowest, countsOpen ? Math.Min(price, _open) : price);
        var high = Math.Max(p.Highest, countsOpen ? Math.Max(price, _open) : price);
        var atLow = Profit(p, volume, low);
        var atHigh = Profit(p, volume, high);
        Outcome.Trades.Add(new OutcomeTrade(
            p.Id, p.IsLong, volume, p.EntryIndex, p.Average, Index, price, gross, entryCommission + commission,
            entrySlippage + Math.Abs(price - market) * volume * Costs.Lot,
            Math.Min(0, Math.Min(atLow, atHigh)), Math.Max(0, Math.Max(atLow, atHigh)), reason));
        Balance += gross - commission;
        p.Volume -= volume;
        p.Commission -= entryCommission;
        p.Slippage -= entrySlippage;
        p.SinceForegone += gross - commission;
        if (p.Volume > 0)
            return;
        if (p.Foregone is { } foregone)
            Compare(p.SinceForegone, foregone);
        Positions.Remove(p);
        foreach (var order in Orders.Where(o => o.Position == p))
            order.Gone = true;
    }

    private void Compare(decimal assumed, decimal otherwise)
    {
        if (otherwise > assumed)
            Better += otherwise - assumed;
        else
            Worse += otherwise - assumed;
    }
}
