namespace StrategyHost.Analyzers.Secrets;

/// <summary>
/// Finds secrets in any text: source, artifacts, commits. Linear in the text, without regular expressions and without
/// Roslyn. What it finds it never repeats.
/// </summary>
public static class SecretScanner
{
    /// <summary>Shorter secrets would be told by their first and last characters.</summary>
    private const int ShortestPreview = 12;

    /// <summary>Scans a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Findings in order of position; they do not overlap.</returns>
    public static IReadOnlyList<SecretFinding> Scan(ReadOnlySpan<char> text) => Scan(text.ToString());

    /// <summary>Scans a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Findings in order of position; they do not overlap.</returns>
    public static IReadOnlyList<SecretFinding> Scan(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        var findings = new List<SecretFinding>();
        var (line, at) = (1, 0);
        foreach (var match in FindAll(text))
        {
            for (; at < match.Start; at++)
                line += text[at] == '\n' ? 1 : 0;
            findings.Add(new SecretFinding(match, line, PreviewOf(text.Substring(match.Start, match.Length))));
        }

        return findings;
    }

    /// <summary>The text with every secret in it replaced by its preview.</summary>
    /// <param name="text">Any text.</param>
    public static string Redact(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        var matches = FindAll(text);
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            var (start, length) = (matches[i].Start, matches[i].Length);
            text = text.Substring(0, start) + PreviewOf(text.Substring(start, length)) + text.Substring(start + length);
        }

        return text;
    }

    /// <summary>Everything there is, in order of position.</summary>
    internal static List<SecretMatch> FindAll(string text)
    {
        var matches = FindUnmistakable(text);
        matches.AddRange(NamedValues.Find(text));
        matches.AddRange(SeedPhrases.Find(text));
        matches.AddRange(RandomTokens.Find(text));
        return Separate(matches);
    }

    /// <summary>Only what its form gives away: also right for texts that were decoded or put together by guess.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="starts">Offsets where a new piece begins, in a text that was put together; a token may begin there.</param>
    internal static List<SecretMatch> FindUnmistakable(string text, ICollection<int>? starts = null)
    {
        var matches = new List<SecretMatch>();
        matches.AddRange(StructuredSecrets.Find(text, starts));
        matches.AddRange(KnownTokens.Find(text, starts));
        return matches;
    }

    internal static string PreviewOf(string secret) => secret.Length < ShortestPreview
        ? "…"
        : secret.Substring(0, 2) + "…" + secret.Substring(secret.Length - 2);

    /// <summary>The more specific finder comes first and keeps what the later ones find again.</summary>
    internal static List<SecretMatch> Separate(List<SecretMatch> matches)
    {
        var kept = new List<SecretMatch>();
        foreach (var match in matches)
        {
            if (!kept.Exists(match.Overlaps))
                kept.Add(match);
        }

        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }
}
