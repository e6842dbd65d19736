using StrategyHost;

/// <summary>
/// An indicator of its own: trades with the direction of the last bars when their path was straight, measured by Kaufman's
/// efficiency ratio (net change / sum of the changes; "Trading Systems and Methods", 1 = a straight line, 0 = noise).
/// </summary>
public sealed class EfficiencyTrend : Strategy
{
    /// <summary>Bars of the efficiency ratio.</summary>
    [Parameter(5, 100)]
    public int Window { get; init; } = 20;

    /// <summary>Enter above this efficiency.</summary>
    [Parameter(0.1, 0.9, Step = 0.05)]
    public double Straight { get; init; } = 0.45;

    /// <summary>Leave below this efficiency.</summary>
    [Parameter(0.01, 0.5, Step = 0.01)]
    public double Noise { get; init; } = 0.15;

    private Series _efficiency = Series.Empty;

    /// <inheritdoc/>
    public override void PrepareIndicators(IndicatorSet indicators) =>
        _efficiency = indicators.Add("efficiency", new EfficiencyRatio(Window));

    /// <inheritdoc/>
    public override OrderRequest? FindEntries(Market market)
    {
        if (!market.IsFlat || !_efficiency.CrossedAbove(Straight))
            return null;

        var close = market.Close[^1];
        return close > market.Close[^(Window + 1)]
            ? OrderRequest.Buy(1, stopLoss: close * 0.97, comment: "a straight way up")
            : OrderRequest.Sell(1, stopLoss: close * 1.03, comment: "a straight way down");
    }

    /// <inheritdoc/>
    public override ExitRequest? FindExits(Position position, Market market) =>
        _efficiency[^1] < Noise ? position.Exit("the way turned to noise") : null;

    private sealed class EfficiencyRatio(int window) : IndicatorCalculator
    {
        private readonly Queue<double> _closes = new();

        public override int WarmUp => window;

        public override double Next(in Bar bar)
        {
            _closes.Enqueue(bar.Close);
            if (_closes.Count > window + 1)
                _closes.Dequeue();

            var path = 0.0;
            var previous = _closes.Peek();
            foreach (var close in _closes)
            {
                path += Math.Abs(close - previous);
                previous = close;
            }

            return path > 0 ? Math.Abs(bar.Close - _closes.Peek()) / path : 0;
        }
    }
}
