namespace StrategyHost.Indicators;

/// <summary>The parts of Bollinger bands.</summary>
public sealed class BollingerSeries
{
    internal BollingerSeries(Series upper, Series middle, Series lower)
    {
        Upper = upper;
        Middle = middle;
        Lower = lower;
    }

    /// <summary>Upper band.</summary>
    public Series Upper { get; }

    /// <summary>Middle line.</summary>
    public Series Middle { get; }

    /// <summary>Lower band.</summary>
    public Series Lower { get; }
}
