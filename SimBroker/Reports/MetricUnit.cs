namespace StrategyHost.SimBroker.Reports;

/// <summary>What a metric counts in.</summary>
public enum MetricUnit
{
    /// <summary>A plain number: ratios, fractions, coefficients.</summary>
    Ratio,

    /// <summary>Percent: 5 means 5 %.</summary>
    Percent,

    /// <summary>Account currency.</summary>
    Money,

    /// <summary>Days of 24 hours, fractions included.</summary>
    Days,

    /// <summary>How many.</summary>
    Count,
}
