namespace StrategyHost.Host.Reports.Model;

/// <summary>One metric as the page lists it.</summary>
/// <param name="Name">Its name in artifacts.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Group">Heading it stands under.</param>
/// <param name="Unit">ratio, percent, money, days or count.</param>
/// <param name="Value">Null where it is not defined.</param>
/// <param name="Unavailable">Why it is not defined; null where it is.</param>
/// <param name="Convention">Id of its formula.</param>
/// <param name="Definition">The formula in one line.</param>
internal sealed record MetricRow(
    string Name, string Label, string Group, string Unit, double? Value, string? Unavailable, string Convention, string Definition);
