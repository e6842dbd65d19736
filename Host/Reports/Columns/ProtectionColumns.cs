using StrategyHost.Host.Reports.Artifacts;

namespace StrategyHost.Host.Reports.Columns;

/// <summary>Packs the levels of positions whose protection moved, by position and then by bar.</summary>
internal static class ProtectionColumns
{
    public static IEnumerable<PageColumn> Of(IReadOnlyList<ProtectionChange> changes, DecimalScale price)
    {
        var sorted = changes.OrderBy(change => change.Position).ToArray();
        yield return ColumnEncoder.Level("protection_position", [.. sorted.Select(change => (long)change.Position)]);
        yield return ColumnEncoder.Level("protection_index", [.. sorted.Select(change => (long)change.Index)]);
        yield return Levels("protection_stop_loss", [.. sorted.Select(change => change.StopLoss)], price);
        yield return Levels("protection_take_profit", [.. sorted.Select(change => change.TakeProfit)], price);
    }

    private static PageColumn Levels(string name, double[] levels, DecimalScale price) =>
        ColumnEncoder.Level(name, levels, DecimalScale.Of(price.Decimals + 2));
}
