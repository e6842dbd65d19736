using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker.Naive;

internal sealed class NaiveCosts(BrokerOptions options)
{
    public decimal Lot { get; } = (decimal)options.LotSize;

    public static decimal Fifteen(decimal value) => (decimal)(double)value;

    public decimal FillPrice(bool isBuy, decimal market, bool slips, int index, int draw)
    {
        var price = market + (slips ? (isBuy ? 1 : -1) * Slip(market, index, draw) : 0);
        return Fifteen(ToTick(Math.Max(price, 1e-10m), up: isBuy));
    }

    public decimal ToTick(decimal price, bool up)
    {
        var tick = (decimal)options.TickSize;
        if (tick == 0)
            return price;
        var below = price - price % tick;
        return below == price || !up ? below : below + tick;
    }

    public decimal Commission(decimal price, decimal volume)
    {
        if (options.Commission == CommissionModel.None)
            return 0;
        var value = (decimal)options.CommissionValue;
        decimal charged;
        if (options.Commission == CommissionModel.PercentOfNotional)
            charged = value / 100 * price * volume * Lot;
        else if (options.Commission == CommissionModel.PerLot)
            charged = value * volume;
        else if (options.Commission == CommissionModel.PerUnit)
            charged = value * volume * Lot;
        else
            charged = value;
        return Math.Max(charged, (decimal)options.CommissionMinimum);
    }

    private decimal Slip(decimal market, int index, int draw)
    {
        var points = (decimal)options.SlippageValue * (decimal)options.PointSize;
        if (options.Slippage == SlippageModel.FixedPoints)
            return points;
        if (options.Slippage == SlippageModel.Percent)
            return market * (decimal)options.SlippageValue / 100;
        if (options.Slippage == SlippageModel.HalfSpread)
            return points / 2;
        if (options.Slippage == SlippageModel.None)
            return 0;
        var key = unchecked(options.Seed * 6364136223846793005L + index * 1442695040888963407L + draw * 3935559000370003845L);
        return (decimal)new DeterministicRandom(key).NextDouble() * points;
    }
}
