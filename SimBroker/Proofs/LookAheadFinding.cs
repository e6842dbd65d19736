namespace StrategyHost.SimBroker.Proofs;

/// <summary>A counter-example: a decision that changed with bars that were not known when it was made.</summary>
/// <param name="Probe">How it was found.</param>
/// <param name="Bar">Index of the bar at whose close the decision was made; −1 before the first.</param>
/// <param name="Time">UTC open time of that bar; that of the first where there is none.</param>
/// <param name="LastKnownBar">Index of the last bar that both runs had in common.</param>
/// <param name="FutureBar">Index of the bar whose arrival changed the decision; null where it was several.</param>
/// <param name="Decided">What was decided with the future in place.</param>
/// <param name="WithoutFuture">What was decided where that future was missing or another.</param>
public sealed record LookAheadFinding(
    LookAheadProbe Probe, int Bar, DateTime Time, int LastKnownBar, int? FutureBar, string Decided, string WithoutFuture);
