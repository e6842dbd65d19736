using StrategyHost.Indicators;

namespace StrategyHost.Sandbox.Runner.Warming;

/// <summary>Does what most strategies do: two averages, an entry with a stop where they cross, an exit where they cross back.</summary>
internal sealed class WarmUpStrategy : Strategy
{
    private Series _fast = Series.Empty;
    private Series _slow = Series.Empty;

    /// <inheritdoc/>
    public override void PrepareIndicators(IndicatorSet indicators)
    {
        _fast = indicators.Sma(3);
        _slow = indicators.Sma(10);
    }

    /// <inheritdoc/>
    public override OrderRequest? FindEntries(Market market) =>
        market.IsFlat && _fast.CrossedAbove(_slow) ? OrderRequest.Buy(volume: 1, stopLoss: market.Close[^1] * 0.5, comment: "warm") : null;

    /// <inheritdoc/>
    public override ExitRequest? FindExits(Position position, Market market) => _fast.CrossedBelow(_slow) ? position.Exit("warm") : null;
}
