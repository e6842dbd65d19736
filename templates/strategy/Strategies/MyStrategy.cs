using StrategyHost;
using StrategyHost.Indicators;

/// <summary>Buys when the close crosses above its average, exits when it falls back below.</summary>
public sealed class MyStrategy : Strategy
{
    /// <summary>Bars of the average.</summary>
    [Parameter(2, 200)]
    public int Length { get; init; } = 20;

    /// <summary>Distance of the stop loss below the close, in percent.</summary>
    [Parameter(0.1, 20)]
    public double StopPercent { get; init; } = 2;

    private Series _average = Series.Empty;

    /// <inheritdoc/>
    public override void PrepareIndicators(IndicatorSet indicators) => _average = indicators.Sma(Length);

    /// <inheritdoc/>
    public override OrderRequest? FindEntries(Market market) =>
        market.IsFlat && market.Close.CrossedAbove(_average)
            ? OrderRequest.Buy(volume: 1, stopLoss: market.Close[^1] * (1 - StopPercent / 100), comment: "close crossed above the average")
            : null;

    /// <inheritdoc/>
    public override ExitRequest? FindExits(Position position, Market market) =>
        market.Close.CrossedBelow(_average) ? position.Exit("close crossed below the average") : null;
}
