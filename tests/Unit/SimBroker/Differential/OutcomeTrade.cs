namespace StrategyHost.Unit.SimBroker.Differential;

internal sealed record OutcomeTrade(
    string PositionId, bool IsLong, decimal Volume, int EntryIndex, decimal EntryPrice, int ExitIndex, decimal ExitPrice,
    decimal Gross, decimal Commission, decimal Slippage, decimal Mae, decimal Mfe, string Reason)
{
    internal bool Agrees(OutcomeTrade other) =>
        (PositionId, IsLong, EntryIndex, ExitIndex, Reason) == (other.PositionId, other.IsLong, other.EntryIndex, other.ExitIndex, other.Reason)
        && Outcome.Agree(Volume, other.Volume) && Outcome.Agree(EntryPrice, other.EntryPrice) && Outcome.Agree(ExitPrice, other.ExitPrice)
        && Outcome.Agree(Gross, other.Gross) && Outcome.Agree(Commission, other.Commission) && Outcome.Agree(Slippage, other.Slippage)
        && Outcome.Agree(Mae, other.Mae) && Outcome.Agree(Mfe, other.Mfe);
}
