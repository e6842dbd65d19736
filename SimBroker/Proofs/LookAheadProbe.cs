namespace StrategyHost.SimBroker.Proofs;

/// <summary>The ways in which the future is taken from a strategy.</summary>
public enum LookAheadProbe
{
    /// <summary>The run ends at the bar: nothing is there after it.</summary>
    Truncation,

    /// <summary>The bars arrive one by one, as in live trading.</summary>
    Streaming,

    /// <summary>Other bars follow.</summary>
    Perturbation,
}
