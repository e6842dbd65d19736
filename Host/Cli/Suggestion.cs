namespace StrategyHost.Host.Cli;

/// <summary>What somebody meant who mistyped a word.</summary>
internal static class Suggestion
{
    /// <summary>One letter wrong, missing, too many or in its neighbour's place, in each three of the word.</summary>
    private const int LettersPerMistake = 3;

    /// <returns> A question that begins with a blank, or nothing where no name is near.</returns>
    public static string For(string word, IEnumerable<string> names)
    {
        var near = names.Select(name => (Name: name, Distance: Distance(word, name))).Where(one => one.Distance <= Math.Max(1, word.Length / LettersPerMistake)).ToArray();
        return near.Length == 0 ? "" : $" Did you mean {near.MinBy(one => one.Distance).Name}?";
    }

    /// <summary>The least number of letters to put in, take out, change or swap with a neighbour (optimal string alignment).</summary>
    private static int Distance(string from, string to)
    {
        var d = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = d[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(changed, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[from.Length, to.Length];
    }
}
