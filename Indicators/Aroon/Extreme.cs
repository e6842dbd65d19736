namespace StrategyHost.Indicators;

/// <summary>A value and the bar it occurred at.</summary>
internal readonly record struct Extreme(double Value, int Index);
