namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>Finds what was probably meant by a name that does not exist.</summary>
internal static class NearestNames
{
    /// <summary>Up to three names, nearest first: those that begin alike, then by edit distance, ties in ordinal order.</summary>
    internal static IReadOnlyList<string> Find(string name, IEnumerable<string> names) =>
    [
        .. names
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(c => c.Distance <= Math.Max(2, name.Length / 3) || c.Name.StartsWith(name, StringComparison.Ordinal))
            .OrderBy(c => c.Name.StartsWith(name, StringComparison.Ordinal) ? 0 : c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(c => c.Name),
    ];

    /// <summary>Insertions, deletions and replacements from one text to the other (Levenshtein 1966).</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
