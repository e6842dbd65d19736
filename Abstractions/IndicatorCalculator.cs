namespace StrategyHost;

/// <summary>
/// An author's own indicator, registered with <see cref="IndicatorSet.Add"/>. It sees one bar at a time and is stepped
/// together with the run, so its values are causal by construction.
/// </summary>
public abstract class IndicatorCalculator
{
    /// <summary>Number of first bars whose values are not meaningful yet: the series reads NaN there. 0 by default.</summary>
    public virtual int WarmUp => 0;

    /// <summary>Takes the next bar and gives the indicator's value at its close.</summary>
    /// <param name="bar">The bar that has just closed.</param>
    /// <returns>The value; NaN where there is none.</returns>
    public abstract double Next(in Bar bar);
}
