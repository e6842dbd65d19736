namespace StrategyHost.SimBroker.Reports;

/// <summary>What a metric is.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Name">Its name in artifacts, snake case.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Convention">Id of the formula; another formula under the same name would carry another id.</param>
/// <param name="Needs">Without these it is null.</param>
/// <param name="Definition">The formula in one line.</param>
public sealed record MetricDefinition(
    Metric Metric, string Name, MetricUnit Unit, string Convention, MetricNeeds Needs, string Definition);
