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

    /// <summary>Puts the figures of a run that was made elsewhere together again.</summary>
    /// <param name="values">The metrics that are defined, by name.</param>
    /// <param name="unavailable">The flags of the others, by name.</param>
    /// <param name="explanation">Why no trade was closed; null where one was.</param>
    /// <exception cref="ArgumentException">A metric is missing, in both, not finite, or unknown; or a flag is.</exception>
    public static PerformanceMetrics From(
        IReadOnlyDictionary<string, double> values, IReadOnlyDictionary<string, string> unavailable, ZeroTradesExplanation? explanation)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(unavailable);
        var all = MetricCatalog.All;
        if (values.Count + unavailable.Count != all.Count
            || !all.All(metric => values.TryGetValue(metric.Name, out var value) ? double.IsFinite(value) : unavailable.ContainsKey(metric.Name))
            || !unavailable.Values.All(MetricFlags.All.Contains))
        {
            throw new ArgumentException("The metrics are not those of the catalogue: each is either a finite number or has a known flag.");
        }

        var reasons = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var metric in all.Where(metric => unavailable.ContainsKey(metric.Name)))
            reasons.Add(metric.Name, unavailable[metric.Name]);
        return new PerformanceMetrics(
            [.. all.Select(metric => values.TryGetValue(metric.Name, out var value) ? value : (double?)null)],
            [.. MetricFlags.All.Where(reasons.Values.Contains)],
            reasons,
            explanation);
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
