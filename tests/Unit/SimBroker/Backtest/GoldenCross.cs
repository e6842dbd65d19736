using StrategyHost.Indicators;

namespace StrategyHost.Unit.SimBroker.Backtest;

/// <summary>The strategy of the golden runs: SMA 10 over SMA 30, one position of a fixed size, long only or long and short.</summary>
internal sealed class GoldenCross(double volume, bool tradesShort) : Strategy
{
    private Series _fast = Series.Empty;
    private Series _slow = Series.Empty;

    public override void PrepareIndicators(IndicatorSet indicators) =>
        (_fast, _slow) = (indicators.Sma(10), indicators.Sma(30));

    public override ExitRequest? FindExits(Position position, Market market) =>
        (position.Side == OrderSide.Buy ? _fast.CrossedBelow(_slow) : _fast.CrossedAbove(_slow)) ? position.Exit("opposite cross") : null;

    public override OrderRequest? FindEntries(Market market)
    {
        if (_fast.CrossedAbove(_slow))
            return OrderRequest.Buy(volume);
        return tradesShort && _fast.CrossedBelow(_slow) ? OrderRequest.Sell(volume) : null;
    }
}
