namespace StrategyHost.Testing;

/// <summary>Everything that a strategy asked for at one bar's close.</summary>
/// <param name="Bar">Index of the bar; the first is 0.</param>
/// <param name="Entry">What FindEntries returned; null: nothing.</param>
/// <param name="Exits">What FindExits returned, in order of the positions.</param>
/// <param name="ProtectionUpdates">What AdjustProtection returned, in order of the positions.</param>
/// <param name="CancelledOrders">Ids of the resting orders that KeepOrder did not keep.</param>
public sealed record BarDecisions(
    int Bar,
    OrderRequest? Entry,
    IReadOnlyList<ExitRequest> Exits,
    IReadOnlyList<ProtectionUpdate> ProtectionUpdates,
    IReadOnlyList<string> CancelledOrders)
{
    /// <summary>True when nothing was asked for.</summary>
    public bool IsNothing => Entry is null && Exits.Count == 0 && ProtectionUpdates.Count == 0 && CancelledOrders.Count == 0;

    /// <summary>True when two bars' decisions are the same in every field.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(BarDecisions? other) =>
        other is not null && Bar == other.Bar && Entry == other.Entry && Exits.SequenceEqual(other.Exits)
        && ProtectionUpdates.SequenceEqual(other.ProtectionUpdates) && CancelledOrders.SequenceEqual(other.CancelledOrders);

    /// <inheritdoc/>
    public override int GetHashCode() => Bar;

    /// <inheritdoc/>
    public override string ToString()
    {
        var asked = new List<string>();
        if (Entry is { } entry)
            asked.Add(FormattableString.Invariant($"{entry.Action} {entry.Type} {entry.Volume}, price {entry.Price}, stop loss {entry.StopLoss}, take profit {entry.TakeProfit}"));
        asked.AddRange(Exits.Select(exit => $"exit of {exit.PositionId}: {exit.Reason}"));
        asked.AddRange(ProtectionUpdates.Select(update => FormattableString.Invariant($"protection of {update.PositionId}: stop loss {update.StopLoss}, take profit {update.TakeProfit}")));
        asked.AddRange(CancelledOrders.Select(id => $"cancellation of {id}"));
        return $"bar {Bar}: {(asked.Count > 0 ? string.Join("; ", asked) : "nothing")}";
    }
}
