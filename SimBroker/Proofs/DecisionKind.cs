namespace StrategyHost.SimBroker.Proofs;

/// <summary>What a strategy asked for.</summary>
public enum DecisionKind
{
    /// <summary>To open a position.</summary>
    Entry,

    /// <summary>To close a position.</summary>
    Exit,

    /// <summary>To move a position's protection.</summary>
    Protection,

    /// <summary>To cancel a resting order.</summary>
    Cancellation,

    /// <summary>Nothing: it threw an exception, which ended the run.</summary>
    Failure,
}
