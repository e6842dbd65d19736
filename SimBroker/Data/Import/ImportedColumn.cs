namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Where a canonical column came from.</summary>
/// <param name="Role"><c>time</c>, <c>time of day</c>, <c>open</c>, <c>high</c>, <c>low</c>, <c>close</c> or <c>volume</c>.</param>
/// <param name="Source">Name of the column in the file; <c>column 3</c> where it has no header.</param>
public sealed record ImportedColumn(string Role, string Source);
