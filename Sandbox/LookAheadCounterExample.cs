namespace StrategyHost.Sandbox;

/// <summary>A decision that depends on bars after it.</summary>
/// <param name="Probe"><c>truncation</c>, <c>streaming</c> or <c>perturbation</c>.</param>
/// <param name="Bar">Index of the bar of the decision; −1 before the first.</param>
/// <param name="TimeTicks">UTC open time of that bar, in ticks.</param>
/// <param name="LastKnownBar">The last bar both runs had in common.</param>
/// <param name="FutureBar">The bar whose arrival changed the decision; null where it was several.</param>
/// <param name="Decided">What was decided with the future in place.</param>
/// <param name="WithoutFuture">What was decided without it.</param>
public sealed record LookAheadCounterExample(
    string Probe, int Bar, long TimeTicks, int LastKnownBar, int? FutureBar, string Decided, string WithoutFuture);
