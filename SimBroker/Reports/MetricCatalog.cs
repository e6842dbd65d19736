namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Every metric of a report with the convention it follows. Names alone do not define a statistic: one equity curve gives
/// Sharpe ratios of 0.11, 0.60, 0.82 and 0.93 in four engines. A definition never changes under its convention id.
/// </summary>
public static class MetricCatalog
{
    private static readonly Dictionary<string, MetricDefinition> ByName = new(StringComparer.Ordinal);

    static MetricCatalog()
    {
        MetricDefinition[] all = [.. ReturnDefinitions.All, .. DrawdownDefinitions.All, .. TradeDefinitions.All];
        foreach (var definition in all)
            ByName.Add(definition.Name, definition);
        Array.Sort(all, (left, right) => left.Metric.CompareTo(right.Metric));
        All = all;
    }

    /// <summary>One definition a metric, in the order of <see cref="Metric"/>.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; }

    /// <summary>The definition of a metric.</summary>
    /// <param name="metric">The metric.</param>
    public static MetricDefinition Of(Metric metric) => All[(int)metric];

    /// <summary>Finds a definition by its name in artifacts; null where there is none.</summary>
    /// <param name="name">Snake case, such as <c>sharpe_ratio</c>.</param>
    public static MetricDefinition? Find(string name) => ByName.GetValueOrDefault(name);
}
