namespace StrategyHost.SimBroker.Data.Generation;

/// <summary>How a market moves for a while.</summary>
public enum Regime
{
    /// <summary>Steady drift up or down.</summary>
    Trend,

    /// <summary>Around a level, which pulls the price back.</summary>
    Range,

    /// <summary>A fast fall with several times the usual volatility and volume.</summary>
    Crash,

    /// <summary>A third of the usual volatility, little volume.</summary>
    Quiet,

    /// <summary>Usual volatility, with jumps between bars.</summary>
    Gaps,
}
