namespace StrategyHost.Testing;

/// <summary>A value that an indicator of a strategy must have at a bar.</summary>
/// <param name="Indicator">Name of the field that holds it, such as <c>fast</c> for <c>_fast</c>, or <c>macd.signal</c> for a part.</param>
/// <param name="Bar">Index of the bar; the first is 0.</param>
/// <param name="Value">The value; NaN while it is warming up.</param>
/// <param name="Tolerance">How far it may be off.</param>
public sealed record IndicatorValue(string Indicator, int Bar, double Value, double Tolerance = 1e-6);
