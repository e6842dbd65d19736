namespace StrategyHost.SimBroker.Data.Generation;

/// <summary>Prices as whole numbers of ticks, so that they print as short decimals.</summary>
internal sealed class TickPrices(decimal tickSize)
{
    private readonly double _size = (double)tickSize;

    /// <summary>Nearest number of ticks, at least 1; at most 1e15, where doubles still tell ticks apart.</summary>
    internal long Round(double price) => (long)Math.Clamp(Math.Round(price / _size), 1, 1e15);

    /// <summary>The price of a number of ticks, correctly rounded.</summary>
    internal double Price(long ticks) => (double)(ticks * tickSize);
}
