namespace StrategyHost.Indicators;

/// <summary>The parts of an Aroon.</summary>
public sealed class AroonSeries
{
    internal AroonSeries(Series up, Series down, Series oscillator)
    {
        Up = up;
        Down = down;
        Oscillator = oscillator;
    }

    /// <summary>100 at a new high, 0 when the high is n bars old.</summary>
    public Series Up { get; }

    /// <summary>100 at a new low, 0 when the low is n bars old.</summary>
    public Series Down { get; }

    /// <summary>Up − down, −100 to 100.</summary>
    public Series Oscillator { get; }
}
