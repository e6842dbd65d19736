namespace StrategyHost.Host.Reports.Model;

/// <summary>Indicators that share a scale.</summary>
/// <param name="Title">How the indicator is written; empty for those drawn over the price.</param>
/// <param name="Lines">Its columns.</param>
/// <param name="Levels">Values at which it is usually read, such as 30 and 70.</param>
internal sealed record Pane(string Title, IReadOnlyList<PaneLine> Lines, IReadOnlyList<double> Levels);

/// <summary>One line of a pane.</summary>
/// <param name="Column">Name of its column.</param>
/// <param name="Label">What its legend says.</param>
/// <param name="IsHistogram">Whether it is drawn as bars from zero.</param>
internal sealed record PaneLine(string Column, string Label, bool IsHistogram);
