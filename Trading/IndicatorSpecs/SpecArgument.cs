namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>One argument of an item: a number or another item to read.</summary>
/// <param name="Text">The number as written; empty for an item.</param>
/// <param name="Source">The item; null for a number.</param>
/// <param name="Position">Where it begins in the spec.</param>
internal sealed record SpecArgument(string Text, IndicatorSpec? Source, int Position);
