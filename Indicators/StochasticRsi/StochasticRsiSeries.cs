namespace StrategyHost.Indicators;

/// <summary>The parts of a stochastic RSI. Where one <see cref="Series"/> is wanted, it stands for <see cref="Value"/>.</summary>
public sealed class StochasticRsiSeries
{
    internal StochasticRsiSeries(Series value, Series signal)
    {
        Value = value;
        Signal = signal;
    }

    /// <summary>The oscillator (its %K), 0 to 100.</summary>
    public Series Value { get; }

    /// <summary>Average of the oscillator (its %D), 0 to 100.</summary>
    public Series Signal { get; }

    /// <summary>The <see cref="Value"/>.</summary>
    public static implicit operator Series(StochasticRsiSeries parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Value;
    }
}
