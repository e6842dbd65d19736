namespace StrategyHost.SimBroker.Proofs;

/// <summary>
/// One thing that a strategy asked for at a bar's close. Two decisions are equal when every field of what was asked for is.
/// </summary>
/// <param name="Bar">Index of the bar; −1 before the first.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="Wish">The <see cref="OrderRequest"/>, <see cref="ExitRequest"/> or <see cref="ProtectionUpdate"/>; an order's id for a cancellation; text for a failure.</param>
public readonly record struct Decision(int Bar, DecisionKind Kind, object Wish)
{
    /// <summary>The decision in words, invariant: <c>buy 1 at the market, stop loss 98</c>.</summary>
    public override string ToString() => DecisionText.Describe(this);
}
