namespace StrategyHost.Trading.Naming;

/// <summary>Finds what was probably meant by a name that does not exist.</summary>
public static class NearestNames
{
    /// <summary>The nearest of the known names by edit distance, however far; the first one on a tie, null when there is none.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">What exists.</param>
    public static string? FindOne(string name, IEnumerable<string> known) => known.MinBy(candidate => EditDistance.Between(name, candidate));

    /// <summary>Up to three names, nearest first: those that begin alike, then by edit distance, ties in ordinal order.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">What exists.</param>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> known) =>
    [
        .. known
            .Select(candidate => (Name: candidate, Distance: EditDistance.Between(name, candidate)))
            .Where(c => c.Distance <= Math.Max(2, name.Length / 3) || c.Name.StartsWith(name, StringComparison.Ordinal))
            .OrderBy(c => c.Name.StartsWith(name, StringComparison.Ordinal) ? 0 : c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(c => c.Name),
    ];
}
