namespace StrategyHost.Indicators;

/// <summary>The parts of an average directional index.</summary>
public sealed class AdxSeries
{
    internal AdxSeries(Series adx, Series plusDi, Series minusDi)
    {
        Adx = adx;
        PlusDi = plusDi;
        MinusDi = minusDi;
    }

    /// <summary>Strength of the trend, 0 to 100.</summary>
    public Series Adx { get; }

    /// <summary>+DI, share of upward movement, 0 to 100.</summary>
    public Series PlusDi { get; }

    /// <summary>−DI, share of downward movement, 0 to 100.</summary>
    public Series MinusDi { get; }
}
