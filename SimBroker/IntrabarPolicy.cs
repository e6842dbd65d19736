namespace StrategyHost.SimBroker;

/// <summary>Which level counts as hit first when a bar reaches a position's stop loss and a target after its open.</summary>
public enum IntrabarPolicy
{
    /// <summary>The stop loss: pessimistic.</summary>
    StopFirst,

    /// <summary>The target: optimistic.</summary>
    TargetFirst,

    /// <summary>The one met first on the path open → nearer extreme → other extreme → close; the low counts as nearer on a tie.</summary>
    OhlcPath,
}
