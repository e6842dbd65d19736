namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>One column of indicator values.</summary>
/// <param name="Name">As written in the spec, in lower case and without spaces; parts as <c>.part</c>: <c>macd(12,26,9).line</c>.</param>
/// <param name="Values">One value a bar; NaN while warming up.</param>
public sealed record NamedColumn(string Name, double[] Values);
