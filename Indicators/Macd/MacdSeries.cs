namespace StrategyHost.Indicators;

/// <summary>The parts of a MACD.</summary>
public sealed class MacdSeries
{
    internal MacdSeries(Series line, Series signal, Series histogram)
    {
        Line = line;
        Signal = signal;
        Histogram = histogram;
    }

    /// <summary>Fast average minus slow average.</summary>
    public Series Line { get; }

    /// <summary>Exponential average of the line.</summary>
    public Series Signal { get; }

    /// <summary>Line minus signal.</summary>
    public Series Histogram { get; }
}
