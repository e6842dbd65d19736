namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Collects the metrics of one run. Calculators write what the formula gives, NaN and infinity included; what a metric needs is
/// decided here, for all of them, by the catalogue.
/// </summary>
internal sealed class MetricValues
{
    private readonly double[] _raw = new double[MetricCatalog.All.Count];

    internal MetricValues() => Array.Fill(_raw, double.NaN);

    /// <summary>What the run offers of <see cref="MetricNeeds"/>.</summary>
    internal MetricNeeds Met { get; private set; }

    internal double this[Metric metric]
    {
        get => _raw[(int)metric];
        set => _raw[(int)metric] = value;
    }

    internal void Meet(MetricNeeds need, bool isMet)
    {
        if (isMet)
            Met |= need;
    }

    internal PerformanceMetrics ToMetrics(ZeroTradesExplanation? explanation)
    {
        var values = new double?[_raw.Length];
        var unavailable = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in MetricCatalog.All)
        {
            var raw = this[definition.Metric];
            var unmet = definition.Needs & ~Met;
            if (unmet == MetricNeeds.None && double.IsFinite(raw))
                values[(int)definition.Metric] = raw + 0.0; // −0 becomes 0.
            else
                unavailable.Add(definition.Name, unmet == MetricNeeds.None ? MetricFlags.OutOfRange : MetricFlags.Of(unmet));
        }

        var flags = MetricFlags.All.Where(unavailable.Values.Contains).ToArray();
        return new PerformanceMetrics(values, flags, unavailable, explanation);
    }
}
