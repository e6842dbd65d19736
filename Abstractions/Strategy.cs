namespace StrategyHost;

/// <summary>
/// A trading strategy. At each bar's close the session asks, for each open position in order of opening,
/// <see cref="FindExits"/> and then <see cref="AdjustProtection"/>; for each resting order <see cref="KeepOrder"/>; and then
/// <see cref="FindEntries"/> once. The answers are wishes: what they ask for happens from the next bar on.
/// </summary>
public abstract class Strategy
{
    private DeterministicRandom? _rng;

    /// <summary>The run's random numbers, seeded by <c>--seed</c>; available from <see cref="PrepareIndicators"/> on.</summary>
    /// <exception cref="InvalidOperationException">Read in a constructor or initialiser, before the seed is known.</exception>
    protected DeterministicRandom Rng => _rng
        ?? throw new InvalidOperationException("Rng is seeded when the run begins: use it in PrepareIndicators or later, not in a constructor or field initialiser.");

    /// <summary>Registers the indicators. Runs once, before the first bar.</summary>
    /// <param name="indicators">Where to register them; keep the returned <see cref="Series"/> in fields.</param>
    public virtual void PrepareIndicators(IndicatorSet indicators)
    {
    }

    /// <summary>Decides, at a bar's close, whether to open a position.</summary>
    /// <param name="market">What is known at this close.</param>
    /// <returns>The order to place; null: none.</returns>
    public abstract OrderRequest? FindEntries(Market market);

    /// <summary>Decides, at a bar's close, whether to close an open position.</summary>
    /// <param name="position">The position in question.</param>
    /// <param name="market">What is known at this close.</param>
    /// <returns><c>position.Exit("why")</c>; null: keep it.</returns>
    public virtual ExitRequest? FindExits(Position position, Market market) => null;

    /// <summary>Decides, at a bar's close, whether to move an open position's stop loss or take profit.</summary>
    /// <param name="position">The position in question.</param>
    /// <param name="market">What is known at this close.</param>
    /// <returns>The new levels; null: leave them.</returns>
    public virtual ProtectionUpdate? AdjustProtection(Position position, Market market) => null;

    /// <summary>Decides, at a bar's close, whether a resting order stays.</summary>
    /// <param name="order">The order in question.</param>
    /// <param name="market">What is known at this close.</param>
    /// <returns>False cancels it.</returns>
    public virtual bool KeepOrder(PendingOrder order, Market market) => true;

    internal void Seed(long seed) => _rng = new DeterministicRandom(seed);
}
