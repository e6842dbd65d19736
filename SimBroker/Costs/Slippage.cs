namespace StrategyHost.SimBroker.Costs;

/// <summary>How far a market fill is worse than the market.</summary>
internal sealed class Slippage(BrokerOptions options, long seed)
{
    private readonly decimal _value = (decimal)options.SlippageValue;
    private readonly decimal _point = (decimal)options.PointSize;
    private int _drawIndex = -1;
    private int _draws;

    /// <summary>False where the distance is always 0.</summary>
    internal bool IsOn { get; } = options.Slippage != SlippageModel.None;

    /// <summary>
    /// The distance from a market price, 0 or more. Random slippage depends on the seed, the bar's index and the number of
    /// draws before it in the bar, so orders that do not fill, names and dates change nothing.
    /// </summary>
    /// <param name="market">The market's price.</param>
    /// <param name="index">Index of the current bar.</param>
    internal decimal Distance(decimal market, int index) => options.Slippage switch
    {
        SlippageModel.FixedPoints => _value * _point,
        SlippageModel.Percent => market * _value / 100m,
        SlippageModel.HalfSpread => _value * _point / 2m,
        SlippageModel.RandomPoints => (decimal)Draw(index) * _value * _point,
        _ => 0,
    };

    /// <summary>Makes the next distance a new one: the last was that of a fill which did happen.</summary>
    internal void Consume() => _draws++;

    private double Draw(int index)
    {
        if (_drawIndex != index)
        {
            _drawIndex = index;
            _draws = 0;
        }

        // Odd multipliers keep (bar, draw) pairs apart; the generator's own seeding mixes the bits.
        var key = unchecked(seed * 6364136223846793005L + index * 1442695040888963407L + _draws * 3935559000370003845L);
        return new DeterministicRandom(key).NextDouble();
    }
}
