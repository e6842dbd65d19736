namespace StrategyHost.SimBroker;

/// <summary>When a market order decided at the close of bar t fills.</summary>
public enum FillTiming
{
    /// <summary>At the open of bar t + 1.</summary>
    NextOpen,

    /// <summary>At the close of bar t itself: the price that the decision was taken on. Optimistic; every report says so.</summary>
    Close,
}
