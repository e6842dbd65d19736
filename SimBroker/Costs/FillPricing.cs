namespace StrategyHost.SimBroker.Costs;

/// <summary>What a fill costs: its price, its slippage and its commission.</summary>
internal sealed class FillPricing
{
    private readonly CommissionModel _model;
    private readonly Slippage _slippage;
    private readonly LotScale _lots;
    private readonly decimal _commission;
    private readonly decimal _minimum;
    private readonly bool _hasMinimum;

    internal FillPricing(BrokerOptions options, long seed, LotScale lots)
    {
        _model = options.Commission;
        _slippage = new Slippage(options, seed);
        _lots = lots;
        var value = (decimal)options.CommissionValue;
        _commission = _model == CommissionModel.PercentOfNotional ? value / 100m : value;
        _minimum = (decimal)options.CommissionMinimum;
        _hasMinimum = options.CommissionMinimum > 0;
        Grid = new PriceGrid(options.TickSize);
    }

    internal PriceGrid Grid { get; }

    /// <summary>The price that a fill would have; the same at every call until <see cref="Commit"/>.</summary>
    /// <param name="side">Which way the fill goes.</param>
    /// <param name="market">The market's price, or the limit met.</param>
    /// <param name="slips">False for limit fills.</param>
    /// <param name="index">Index of the current bar.</param>
    internal decimal Price(OrderSide side, double market, bool slips, int index)
    {
        var price = Grid.Fix(market);
        if (slips && _slippage.IsOn)
        {
            var distance = _slippage.Distance(price, index);
            price = side == OrderSide.Buy ? price + distance : price - distance;
        }
        else if (!Grid.HasTick)
        {
            return price;
        }

        return Grid.RoundFill(price, side);
    }

    /// <summary>Says that a fill with slippage happened.</summary>
    internal void Commit() => _slippage.Consume();

    /// <summary>The commission of a fill of a volume in lots.</summary>
    /// <param name="cost">Price × volume.</param>
    /// <param name="volume">Lots.</param>
    internal decimal Commission(decimal cost, decimal volume)
    {
        if (_model == CommissionModel.None)
            return 0;
        var charged = _model switch
        {
            CommissionModel.PercentOfNotional => _lots.Units(cost) * _commission,
            CommissionModel.PerLot => volume * _commission,
            CommissionModel.PerUnit => _lots.Units(volume) * _commission,
            _ => _commission,
        };
        return !_hasMinimum ? charged : Math.Max(charged, _minimum);
    }

    /// <summary>What the distance between the market and the fill cost; tick rounding is part of it.</summary>
    internal decimal SlippageCost(decimal price, double market, decimal volume) =>
        _slippage.IsOn || Grid.HasTick ? _lots.Units(Math.Abs(price - Grid.Fix(market)) * volume) : 0;
}
