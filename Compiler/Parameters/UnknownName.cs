namespace StrategyHost.Compiler.Parameters;

/// <summary>Words the refusal of a parameter that the strategy does not have.</summary>
internal static class UnknownName
{
    /// <summary>Beyond two edits a suggestion is a guess.</summary>
    private const int MaxEdits = 2;

    internal static string Describe(string name, IReadOnlyList<string> known)
    {
        if (known.Count == 0)
            return $"The strategy has no parameter '{name}'; it has none at all. Mark a property with [Parameter(min, max)] to get one.";
        var nearest = known
            .Select(candidate => (Name: candidate, Edits: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .MinBy(candidate => candidate.Edits);
        var suggestion = nearest.Edits <= MaxEdits ? $" Did you mean '{nearest.Name}'?" : "";
        return $"The strategy has no parameter '{name}'.{suggestion} It has: {string.Join(", ", known)}.";
    }

    /// <summary>Levenshtein's edit distance, row by row.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
