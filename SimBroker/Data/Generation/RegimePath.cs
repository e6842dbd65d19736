namespace StrategyHost.SimBroker.Data.Generation;

/// <summary>The sequence of regimes and what each does to the returns. Only IEEE basic operations: the bars must be the same on every platform.</summary>
internal sealed class RegimePath(BarGeneratorOptions options, DeterministicRandom random)
{
    private Regime _regime;
    private int _left;
    private double _drift;
    private double _level;

    /// <summary>Standard deviation of the current bar's return.</summary>
    internal double Volatility { get; private set; }

    /// <summary>Whether a jump stands before the current bar.</summary>
    internal bool HasJump { get; private set; }

    /// <summary>Moves on by a bar.</summary>
    /// <param name="price">The last price.</param>
    internal void Advance(double price)
    {
        if (_left-- == 0)
            Begin(price);
        Volatility = options.Volatility * _regime switch
        {
            Regime.Crash => 3.5,
            Regime.Quiet => 0.33,
            Regime.Range => 0.8,
            _ => 1,
        };
        HasJump = _regime == Regime.Gaps && random.Next(6) == 0;
    }

    /// <summary>Expected return from a price on.</summary>
    internal double Drift(double price) => _regime == Regime.Range ? 0.08 * (_level / price - 1) : _drift;

    private void Begin(double price)
    {
        _regime = options.Regimes[random.Next(options.Regimes.Count)];
        var usual = _regime == Regime.Crash ? Math.Max(2, options.RegimeLength / 6) : options.RegimeLength;
        _left = random.Next(usual / 2, usual + usual / 2 + 1);
        _level = price;
        var isUp = random.Next(2) == 0;
        _drift = options.Volatility * _regime switch
        {
            Regime.Trend => isUp ? 0.22 : -0.2,
            Regime.Crash => -0.7,
            _ => 0,
        };
    }
}
