using StrategyHost;
using StrategyHost.Indicators;

/// <summary>Trend: buys when the fast average crosses above the slow one, exits on the opposite cross.</summary>
public sealed class SmaCross : Strategy
{
    /// <summary>Bars of the fast average.</summary>
    [Parameter(2, 50)]
    public int Fast { get; init; } = 10;

    /// <summary>Bars of the slow average.</summary>
    [Parameter(5, 200)]
    public int Slow { get; init; } = 30;

    private Series _fast = Series.Empty;
    private Series _slow = Series.Empty;

    /// <inheritdoc/>
    public override void PrepareIndicators(IndicatorSet indicators)
    {
        _fast = indicators.Sma(Fast);
        _slow = indicators.Sma(Slow);
    }

    /// <inheritdoc/>
    public override OrderRequest? FindEntries(Market market) =>
        market.IsFlat && _fast.CrossedAbove(_slow)
            ? OrderRequest.Buy(volume: 1, stopLoss: market.Close[^1] * 0.98, comment: "fast crossed above slow")
            : null;

    /// <inheritdoc/>
    public override ExitRequest? FindExits(Position position, Market market) =>
        _fast.CrossedBelow(_slow) ? position.Exit("fast crossed below slow") : null;
}
