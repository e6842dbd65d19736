namespace StrategyHost.SimBroker.Proofs;

/// <summary>Where two runs first decided differently; null: that run had no further decision up to the bar compared last.</summary>
internal readonly record struct DecisionMismatch(Decision? Expected, Decision? Actual)
{
    /// <summary>The bar at whose close one of them decided what the other did not.</summary>
    internal int Bar => Math.Min(Expected?.Bar ?? int.MaxValue, Actual?.Bar ?? int.MaxValue);

    internal string ExpectedText => Text(Expected);

    internal string ActualText => Text(Actual);

    /// <summary>A decision of a later bar is not what the run did at this one.</summary>
    private string Text(Decision? decision) =>
        decision is { } made && made.Bar == Bar ? made.ToString() : DecisionText.Nothing;
}
