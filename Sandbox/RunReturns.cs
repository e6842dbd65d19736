namespace StrategyHost.Sandbox;

/// <summary>What a request wants back.</summary>
public enum RunReturns
{
    /// <summary>The strategy's parameters and whether the given values fit them; nothing is run over the bars.</summary>
    Parameters,

    /// <summary>How each run ended and its metrics.</summary>
    Metrics,

    /// <summary>Whether any decision depends on bars after it.</summary>
    LookAhead,

    /// <summary>The metrics and the artifacts.</summary>
    Artifacts,

    /// <summary>How each test of <see cref="StrategyRunRequest.Tests"/> ended, and which places of the strategy they reached.</summary>
    Tests,

    /// <summary>The smallest series found over which the strategy still fails as it does over the bars.</summary>
    SmallestFailure,

    /// <summary>The smallest series found over which a decision still depends on a later bar.</summary>
    SmallestLookAhead,
}
