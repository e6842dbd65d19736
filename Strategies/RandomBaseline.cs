using StrategyHost;

/// <summary>
/// The baseline every other strategy has to beat: enters at random in a random direction, leaves after a fixed time. The same
/// seed gives the same trades.
/// </summary>
public sealed class RandomBaseline : Strategy
{
    /// <summary>Chance of an entry at each flat bar.</summary>
    [Parameter(0.001, 0.5)]
    public double Chance { get; init; } = 0.02;

    /// <summary>Bars a position is held.</summary>
    [Parameter(1, 500)]
    public int Hold { get; init; } = 20;

    /// <inheritdoc/>
    public override OrderRequest? FindEntries(Market market)
    {
        if (!market.IsFlat || Rng.NextDouble() >= Chance)
            return null;
        return Rng.Next(2) == 0
            ? OrderRequest.Buy(1, comment: "heads")
            : OrderRequest.Sell(1, comment: "tails");
    }

    /// <inheritdoc/>
    public override ExitRequest? FindExits(Position position, Market market) =>
        position.BarsHeld >= Hold ? position.Exit("time is up") : null;
}
