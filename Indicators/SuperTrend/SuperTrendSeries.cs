namespace StrategyHost.Indicators;

/// <summary>The parts of a SuperTrend. Where one <see cref="Series"/> is wanted, it stands for <see cref="Value"/>.</summary>
public sealed class SuperTrendSeries
{
    internal SuperTrendSeries(Series value, Series upper, Series lower)
    {
        Value = value;
        Upper = upper;
        Lower = lower;
    }

    /// <summary>The active band: the lower one in a rising trend, the upper one in a falling trend.</summary>
    public Series Value { get; }

    /// <summary>The upper band while the trend is falling; NaN while it is rising.</summary>
    public Series Upper { get; }

    /// <summary>The lower band while the trend is rising; NaN while it is falling.</summary>
    public Series Lower { get; }

    /// <summary>The <see cref="Value"/>.</summary>
    public static implicit operator Series(SuperTrendSeries parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Value;
    }
}
