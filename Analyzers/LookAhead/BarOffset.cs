namespace StrategyHost.Analyzers.LookAhead;

/// <summary>What is known of an index: where it starts counting, the least it adds, and whether that is all it adds.</summary>
/// <param name="fromNow">True: counted from the current bar; false: a plain number.</param>
/// <param name="least">The smallest value it can have.</param>
/// <param name="isExact">Whether it always has that value.</param>
internal readonly struct BarOffset(bool fromNow, long least, bool isExact)
{
    internal bool FromNow { get; } = fromNow;

    internal long Least { get; } = least;

    internal bool IsExact { get; } = isExact;

    internal static BarOffset? Add(BarOffset? left, BarOffset? right) =>
        left is { } a && right is { } b && !(a.FromNow && b.FromNow)
            ? new BarOffset(a.FromNow || b.FromNow, a.Least + b.Least, a.IsExact && b.IsExact)
            : null;

    /// <summary>Only a known number can be taken away: of a number that may be large nothing is known afterwards.</summary>
    internal static BarOffset? Subtract(BarOffset? left, BarOffset? right) =>
        left is { } a && right is { FromNow: false, IsExact: true } b ? new BarOffset(a.FromNow, a.Least - b.Least, a.IsExact) : null;
}
