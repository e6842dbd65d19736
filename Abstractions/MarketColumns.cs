namespace StrategyHost;

/// <summary>The arrays behind a market's series: complete before a backtest, empty and growing when bars arrive one by one.</summary>
internal readonly record struct MarketColumns(
    long[] Times, double[] Open, double[] High, double[] Low, double[] Close, double[] Volume, bool IsComplete)
{
    internal static MarketColumns Growing => new([], [], [], [], [], [], IsComplete: false);
}
