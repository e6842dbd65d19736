namespace StrategyHost.Analyzers.Secrets;

/// <summary>
/// Tells keys from words. Entropy alone cannot: long names of mixed case reach it too. Pairs of letters can: of neighbouring
/// letters in English words and the field's abbreviations about three in four are among the common pairs, of random letters one
/// in four.
/// </summary>
internal static class Randomness
{
    private const double LeastEntropy = 3.5;
    private const double MostCommonPairs = 0.46;
    private const double MostCommonPairsInWords = 0.3;
    private const double WordLength = 4;
    private const double MostSteps = 0.4;
    private const string CommonPairs =
        "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur "
        + "ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv "
        + "am fi vi pl ig ev mp bl ab op ex fr oo av ag ap gr sp rd do bu ov cr cl tt ck ow vw cd dx";

    private static readonly HashSet<string> Pairs = new(CommonPairs.Split(' '), StringComparer.Ordinal);

    /// <summary>Whether this is more than one or two characters repeated or counted up: <c>xxxxxxxx</c>, <c>00000000</c>, <c>abcdefgh</c>.</summary>
    internal static bool IsVaried(string text) => EntropyOf(text) >= 2.5 && ShareOfSteps(text) < MostSteps;

    /// <summary>Whether this has the look of a key: varied in the kinds of its characters, and not made of words.</summary>
    internal static bool IsRandom(string text)
    {
        var (lower, upper, digits) = (TextClass.Count(text, TextClass.IsLower), TextClass.Count(text, TextClass.IsUpper), TextClass.Count(text, TextClass.IsDigit));
        if (digits < 2 || lower + upper < 6 || EntropyOf(text) < LeastEntropy || ShareOfSteps(text) >= MostSteps)
            return false;
        return ShareOfCommonPairs(text) < (HasWordLengths(text) ? MostCommonPairsInWords : MostCommonPairs);
    }

    /// <summary>Shannon entropy in bits a character.</summary>
    internal static double EntropyOf(string text)
    {
        var counts = new Dictionary<char, int>();
        foreach (var character in text)
        {
            counts.TryGetValue(character, out var count);
            counts[character] = count + 1;
        }

        return -counts.Values.Sum(count => (double)count / text.Length * Math.Log((double)count / text.Length, 2));
    }

    /// <summary>Neighbours that count up, as in alphabets and digits in order.</summary>
    internal static double ShareOfSteps(string text)
    {
        var steps = 0;
        for (var i = 1; i < text.Length; i++)
            steps += text[i] - text[i - 1] is 1 or 0 ? 1 : 0;
        return (double)steps / Math.Max(1, text.Length - 1);
    }

    /// <summary>Random text of mixed case falls into stretches of about three letters, names into words.</summary>
    private static bool HasWordLengths(string text)
    {
        var (words, letters) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!TextClass.IsLetter(text[i]))
                continue;
            letters++;
            words += i == 0 || !TextClass.IsLetter(text[i - 1]) || (TextClass.IsLower(text[i - 1]) && TextClass.IsUpper(text[i])) ? 1 : 0;
        }

        return letters >= WordLength * words;
    }

    /// <summary>Of neighbouring letters, but for those at the seam of two words in camel case.</summary>
    private static double ShareOfCommonPairs(string text)
    {
        var (pairs, common) = (0, 0);
        for (var i = 1; i < text.Length; i++)
        {
            var isSeam = TextClass.IsLower(text[i - 1]) && TextClass.IsUpper(text[i]);
            if (isSeam || !TextClass.IsLetter(text[i - 1]) || !TextClass.IsLetter(text[i]))
                continue;
            pairs++;
            common += Pairs.Contains(text.Substring(i - 1, 2).ToLowerInvariant()) ? 1 : 0;
        }

        // Too few neighbours to tell: then it is digits and single letters, as in keys and in formulas alike.
        return pairs < 4 ? 1 : (double)common / pairs;
    }
}
