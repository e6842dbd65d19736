namespace StrategyHost.SimBroker;

/// <summary>How far a market fill is worse than the market's price; always against the trader, never on limit fills.</summary>
public enum SlippageModel
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><see cref="BrokerOptions.SlippageValue"/> points.</summary>
    FixedPoints,

    /// <summary><see cref="BrokerOptions.SlippageValue"/> percent of the price.</summary>
    Percent,

    /// <summary>Half of a spread of <see cref="BrokerOptions.SlippageValue"/> points.</summary>
    HalfSpread,

    /// <summary>Evenly distributed from 0 to <see cref="BrokerOptions.SlippageValue"/> points, drawn from seed, bar index and number of the draw in the bar.</summary>
    RandomPoints,
}
