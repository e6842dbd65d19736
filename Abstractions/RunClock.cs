namespace StrategyHost;

/// <summary>How far a run has come. One instance is shared by everything a strategy can read, so that all of it ends at the same bar.</summary>
internal sealed class RunClock
{
    /// <summary>Number of bars known: the bound of every causal read.</summary>
    internal int Count;

    /// <summary>Index of the current bar; −1 before the first.</summary>
    internal int Index => Count - 1;
}
