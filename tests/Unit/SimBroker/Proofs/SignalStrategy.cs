using StrategyHost.Trading;

namespace StrategyHost.Unit.SimBroker.Proofs;

/// <summary>Is in the market while a signal says so. The signal may reach for all bars of the run: the compiler would refuse that.</summary>
internal sealed class SignalStrategy(BarColumns bars, SignalStrategy.Signal isLong) : Strategy
{
    internal delegate bool Signal(BarColumns bars, Market market);

    public override OrderRequest? FindEntries(Market market) =>
        market.IsFlat && isLong(bars, market) ? OrderRequest.Buy(1, stopLoss: market.Close[^1] * 0.5) : null;

    public override ExitRequest? FindExits(Position position, Market market) =>
        isLong(bars, market) ? null : position.Exit("signal gone");
}
