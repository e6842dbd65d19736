namespace StrategyHost.Analyzers.Secrets;

/// <summary>Keys without a prefix: long, of mixed characters, and nothing that a person would write. Marked hashes and GUIDs are none.</summary>
internal static class RandomTokens
{
    private const int Shortest = 24;
    private const int ShortestHex = 32;
    private const int Context = 32;

    /// <summary>Words that make a random text public: written before it, they say what it is.</summary>
    private static readonly string[] Marks = ["sha", "md5", "hash", "digest", "checksum", "commit", "revision", "guid", "uuid", "fingerprint", "run_id", "run id", "runid"];

    internal static IEnumerable<SecretMatch> Find(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!TextClass.IsBase64(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && TextClass.IsBase64(text[at]))
                at++;
            if (at - start >= Shortest && IsKey(text.Substring(start, at - start)) && !IsMarked(text, start))
                yield return new SecretMatch(SecretKind.HighEntropy, "Text as random as a key", start, at - start);
        }
    }

    private static bool IsKey(string token)
    {
        if (IsGuid(token))
            return false;
        if (TextClass.All(token, TextClass.IsHex))
            return token.Length >= ShortestHex && TextClass.Count(token, TextClass.IsDigit) is var digits && digits > 0 && digits < token.Length && Randomness.IsVaried(token);
        return TextClass.Count(token, TextClass.IsUpper) > 1
            && TextClass.Count(token, TextClass.IsLower) > 1
            && Randomness.IsRandom(token)
            && !IsPath(token);
    }

    /// <summary>8-4-4-4-12 hexadecimal digits: an identifier.</summary>
    private static bool IsGuid(string token) =>
        token.Length == 36 && token[8] == '-' && token[13] == '-' && token[18] == '-' && token[23] == '-'
        && TextClass.All(token.Replace("-", ""), TextClass.IsHex);

    /// <summary>Short parts between separators: file names, formulas, dates.</summary>
    private static bool IsPath(string token) => token.Split('/', '-', '_', '+').Max(part => part.Length) < 12;

    private static bool IsMarked(string text, int start)
    {
        var from = Math.Max(0, start - Context);
        var before = text.Substring(from, start - from);
        before = before.Substring(before.LastIndexOf('\n') + 1);
        return Marks.Any(mark => TextClass.Has(before, mark));
    }
}
