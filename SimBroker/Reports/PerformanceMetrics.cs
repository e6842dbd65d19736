namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// The figures of one run. A metric is null where it is not defined, and <see cref="Unavailable"/> says why; no value is ever
/// NaN or infinite.
/// </summary>
public sealed class PerformanceMetrics
{
    private readonly double?[] _values;

    internal PerformanceMetrics(
        double?[] values, IReadOnlyList<string> flags, IReadOnlyDictionary<string, string> unavailable, ZeroTradesExplanation? explanation)
    {
        _values = values;
        Flags = flags;
        Unavailable = unavailable;
        Explanation = explanation;
    }

    /// <summary>The value of a metric; null where it is not defined for this run.</summary>
    /// <param name="metric">Which; <see cref="MetricCatalog"/> defines it.</param>
    public double? this[Metric metric] => _values[(int)metric];

    /// <summary>Why metrics are null, each flag once, in the order of <see cref="MetricFlags.All"/>.</summary>
    public IReadOnlyList<string> Flags { get; }

    /// <summary>The flag of each null metric, by the metric's name, in the order of the catalogue.</summary>
    public IReadOnlyDictionary<string, string> Unavailable { get; }

    /// <summary>Why no trade was closed; null where one was.</summary>
    public ZeroTradesExplanation? Explanation { get; }
}
