namespace StrategyHost.SimBroker.Costs;

/// <summary>What a fill costs: its price, its slippage and its commission.</summary>
internal sealed class FillPricing(BrokerOptions options, long seed)
{
    private readonly Slippage _slippage = new(options, seed);
    private readonly decimal _lotSize = (decimal)options.LotSize;
    private readonly decimal _commission = (decimal)options.CommissionValue;
    private readonly decimal _minimum = (decimal)options.CommissionMinimum;

    internal PriceGrid Grid { get; } = new(options.TickSize);

    /// <summary>The price that a fill would have; the same at every call until <see cref="Commit"/>.</summary>
    /// <param name="side">Which way the fill goes.</param>
    /// <param name="market">The market's price, or the limit met.</param>
    /// <param name="slips">False for limit fills.</param>
    /// <param name="index">Index of the current bar.</param>
    internal decimal Price(OrderSide side, double market, bool slips, int index)
    {
        var price = PriceGrid.Fix(market);
        if (slips)
        {
            var distance = _slippage.Distance(price, index);
            price = side == OrderSide.Buy ? price + distance : price - distance;
        }

        return Grid.RoundFill(price, side);
    }

    /// <summary>Says that a fill with slippage happened.</summary>
    internal void Commit() => _slippage.Consume();

    /// <summary>The commission of a fill of a volume in lots.</summary>
    internal decimal Commission(decimal price, decimal volume)
    {
        var charged = options.Commission switch
        {
            CommissionModel.PercentOfNotional => price * volume * _lotSize * _commission / 100m,
            CommissionModel.PerLot => volume * _commission,
            CommissionModel.PerUnit => volume * _lotSize * _commission,
            CommissionModel.FlatPerFill => _commission,
            _ => 0,
        };
        return options.Commission == CommissionModel.None ? 0 : Math.Max(charged, _minimum);
    }

    /// <summary>What the distance between the market and the fill cost; tick rounding is part of it.</summary>
    internal decimal SlippageCost(decimal price, double market, decimal volume) =>
        Math.Abs(price - PriceGrid.Fix(market)) * volume * _lotSize;
}
