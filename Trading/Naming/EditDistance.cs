namespace StrategyHost.Trading.Naming;

/// <summary>How far apart two names are.</summary>
internal static class EditDistance
{
    /// <summary>Insertions, deletions and replacements from one text to the other (Levenshtein 1966), by UTF-16 units and case.</summary>
    internal static int Between(string from, string to)
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
