using StrategyHost.Brokers;

namespace StrategyHost.Unit.SimBroker.Replay;

internal sealed class ReplayedPosition(BrokerEvent opening)
{
    public BrokerEvent Opening { get; } = opening;

    public decimal Volume { get; set; }

    public decimal Cost { get; set; }

    public decimal Commission { get; set; }

    public decimal Slippage { get; set; }

    /// <summary>Average price of the fills, to 15 digits.</summary>
    public double AveragePrice => (double)(decimal)(double)(Cost / Volume);

    public decimal Take(decimal volume, Func<ReplayedPosition, decimal> amount) =>
        volume == Volume ? amount(this) : amount(this) / Volume * volume;
}
