using StrategyHost;
using StrategyHost.Indicators;

/// <summary>
/// Breakout: follows the close out of the range of the last bars in either direction, risks a multiple of the average true
/// range, aims at twice that, and trails the stop once the trade has moved its way.
/// </summary>
public sealed class DonchianBreakout : Strategy
{
    /// <summary>Bars of the range.</summary>
    [Parameter(5, 100)]
    public int Range { get; init; } = 40;

    /// <summary>Distance of the stop, in average true ranges.</summary>
    [Parameter(0.5, 6, Step = 0.5)]
    public double Risk { get; init; } = 2;

    /// <summary>Whether falls are traded as well.</summary>
    [Parameter]
    public bool TradeShort { get; init; } = true;

    private DonchianSeries? _channel;
    private Series _atr = Series.Empty;

    /// <inheritdoc/>
    public override void PrepareIndicators(IndicatorSet indicators)
    {
        _channel = indicators.Donchian(Range);
        _atr = indicators.Atr(14);
    }

    /// <inheritdoc/>
    public override OrderRequest? FindEntries(Market market)
    {
        if (_channel is null || !market.IsFlat)
            return null;

        var close = market.Close[^1];
        var risk = Risk * _atr[^1];
        if (close > _channel.Upper[^1])
            return OrderRequest.Buy(1, stopLoss: close - risk, takeProfit: close + 2 * risk, comment: "above the range");
        if (TradeShort && close < _channel.Lower[^1])
            return OrderRequest.Sell(1, stopLoss: close + risk, takeProfit: close - 2 * risk, comment: "below the range");
        return null;
    }

    /// <inheritdoc/>
    public override ProtectionUpdate? AdjustProtection(Position position, Market market)
    {
        var distance = Risk * _atr[^1];
        var isLong = position.Side == OrderSide.Buy;
        var trailed = isLong ? market.Close[^1] - distance : market.Close[^1] + distance;
        var isTighter = isLong ? trailed > position.StopLoss : trailed < position.StopLoss;
        return isTighter && position.UnrealizedPnl > 0
            ? new ProtectionUpdate(position.PositionId, trailed, TakeProfit: null)
            : null;
    }
}
