using StrategyHost.Indicators;

namespace StrategyHost.Unit.Testing;

/// <summary>Buys a rise, sells a fall, trails the stop: something to ask about.</summary>
internal sealed class Momentum : Strategy
{
    private Series _change = Series.Empty;
    private MacdSeries? _macd;

    [Parameter(0, 100)]
    public double Threshold { get; init; } = 1;

    public int Asked { get; private set; }

    public int FailAt { get; init; } = -1;

    public Series Average { get; private set; } = Series.Empty;

    public override void PrepareIndicators(IndicatorSet indicators)
    {
        _change = indicators.Momentum(1);
        _macd = indicators.Macd(2, 3, 2);
        Average = indicators.Sma(2);
        indicators.Add("closes", new Closes());
    }

    public override OrderRequest? FindEntries(Market market)
    {
        Asked++;
        if (market.Index == FailAt)
            throw new InvalidOperationException("on purpose");
        return market.IsFlat && _change[^1] > Threshold ? OrderRequest.Buy(1, stopLoss: market.Close[^1] - 5, comment: "rise") : null;
    }

    public override ExitRequest? FindExits(Position position, Market market) => _change[^1] < -Threshold ? position.Exit("fall") : null;

    public override ProtectionUpdate? AdjustProtection(Position position, Market market) =>
        _change[^1] > 0 ? new ProtectionUpdate(position.PositionId, market.Close[^1] - 4, null) : null;

    public override bool KeepOrder(PendingOrder order, Market market) => order.BarsPending < 3;

    private sealed class Closes : IndicatorCalculator
    {
        public override double Next(in Bar bar) => bar.Close;
    }
}
