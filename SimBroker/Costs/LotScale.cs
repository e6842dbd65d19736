namespace StrategyHost.SimBroker.Costs;

/// <summary>From lots to units and to margin. Most accounts have lots of one unit and many no leverage: neither costs anything then.</summary>
internal sealed class LotScale(BrokerOptions options)
{
    private readonly decimal _lotSize = (decimal)options.LotSize;
    private readonly decimal _leverage = (decimal)options.Leverage;
    private readonly bool _isUnit = options.LotSize == 1;
    private readonly bool _isLevered = options.Leverage != 1;

    /// <summary>An amount in lots, or per lot, in units.</summary>
    internal decimal Units(decimal lots) => _isUnit ? lots : lots * _lotSize;

    /// <summary>The margin that Σ price × lots needs.</summary>
    internal decimal Margin(decimal cost) => _isLevered ? Units(cost) / _leverage : Units(cost);
}
