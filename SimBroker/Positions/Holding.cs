namespace StrategyHost.SimBroker.Positions;

/// <summary>Lots, and the money of the fills that opened them.</summary>
/// <param name="Volume">Lots.</param>
/// <param name="Cost">Σ price × lots.</param>
/// <param name="Commission">Paid for opening.</param>
/// <param name="Slippage">What slippage cost at the opening.</param>
internal readonly record struct Holding(decimal Volume, decimal Cost, decimal Commission, decimal Slippage)
{
    public static Holding operator +(in Holding left, in Holding right) => new(
        left.Volume + right.Volume, left.Cost + right.Cost, left.Commission + right.Commission, left.Slippage + right.Slippage);

    public static Holding operator -(in Holding left, in Holding right) => new(
        left.Volume - right.Volume, left.Cost - right.Cost, left.Commission - right.Commission, left.Slippage - right.Slippage);

    /// <summary>The part that belongs to a volume; the whole volume gets exactly what is left.</summary>
    internal Holding Share(decimal volume) => volume == Volume
        ? this
        : new Holding(volume, CostOf(volume), Commission / Volume * volume, Slippage / Volume * volume);

    internal decimal CostOf(decimal volume) => volume == Volume ? Cost : Cost / Volume * volume;
}
