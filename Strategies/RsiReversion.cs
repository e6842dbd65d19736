using StrategyHost;
using StrategyHost.Indicators;

/// <summary>
/// Mean reversion: buys weakness inside a long-term uptrend with a limit order below the market, and leaves when strength
/// returns or patience ends.
/// </summary>
public sealed class RsiReversion : Strategy
{
    /// <summary>Bars of the relative strength index.</summary>
    [Parameter(2, 30)]
    public int Period { get; init; } = 4;

    /// <summary>Buy below this RSI.</summary>
    [Parameter(5, 50)]
    public double Oversold { get; init; } = 25;

    /// <summary>Leave above this RSI.</summary>
    [Parameter(50, 95)]
    public double Recovered { get; init; } = 60;

    /// <summary>Longest time in a position, in bars.</summary>
    [Parameter(1, 200)]
    public int Patience { get; init; } = 24;

    private Series _rsi = Series.Empty;
    private Series _trend = Series.Empty;
    private Series _atr = Series.Empty;

    /// <inheritdoc/>
    public override void PrepareIndicators(IndicatorSet indicators)
    {
        _rsi = indicators.Rsi(Period);
        _trend = indicators.Ema(200);
        _atr = indicators.Atr(14);
    }

    /// <inheritdoc/>
    public override OrderRequest? FindEntries(Market market)
    {
        var close = market.Close[^1];
        var isPullback = close > _trend[^1] && _rsi[^1] < Oversold;
        if (!market.IsFlat || !isPullback)
            return null;

        var limit = close - 0.25 * _atr[^1];
        return OrderRequest.BuyLimit(
            volume: 1, price: limit, stopLoss: limit - 4 * _atr[^1], comment: "pullback in an uptrend") with
        { ExpiresAfterBars = 3 };
    }

    /// <inheritdoc/>
    public override ExitRequest? FindExits(Position position, Market market)
    {
        if (_rsi[^1] > Recovered)
            return position.Exit("strength returned");
        return position.BarsHeld >= Patience ? position.Exit("patience ended") : null;
    }

    /// <inheritdoc/>
    public override bool KeepOrder(PendingOrder order, Market market) => _rsi[^1] < Recovered;
}
