namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Which column holds what; −1: none does.</summary>
/// <param name="Time">Time or date.</param>
/// <param name="TimeOfDay">Time of day beside the date.</param>
/// <param name="Open">Open.</param>
/// <param name="High">High.</param>
/// <param name="Low">Low.</param>
/// <param name="Close">Close.</param>
/// <param name="Volume">Volume.</param>
internal sealed record ColumnChoice(int Time, int TimeOfDay, int Open, int High, int Low, int Close, int Volume)
{
    private static readonly string[] Roles = ["time", "time of day", "open", "high", "low", "close", "volume"];

    /// <summary>The columns in canonical order.</summary>
    internal int[] All => [Time, TimeOfDay, Open, High, Low, Close, Volume];

    /// <summary>Columns of numbers.</summary>
    internal IEnumerable<int> Numbers => All.Skip(2).Where(c => c >= 0);

    /// <summary>Role and source of each column in use.</summary>
    internal IReadOnlyList<ImportedColumn> Describe(IReadOnlyList<string> names) =>
        [.. All.Zip(Roles).Where(c => c.First >= 0).Select(c => new ImportedColumn(c.Second, names[c.First]))];
}
