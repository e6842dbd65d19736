namespace StrategyHost.Sandbox;

/// <summary>What a request wants back.</summary>
public enum RunReturns
{
    /// <summary>The strategy's parameters and whether the given values fit them; nothing is run over the bars.</summary>
    Parameters,

    /// <summary>How each run ended and its metrics.</summary>
    Metrics,

    /// <summary>The metrics and the artifacts.</summary>
    Artifacts,
}
