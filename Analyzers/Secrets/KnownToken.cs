namespace StrategyHost.Analyzers.Secrets;

/// <summary>One form of token: a prefix and a body of letters, digits and some other characters.</summary>
internal sealed class KnownToken(string prefix, int shortest, int longest, string others, SecretKind kind, string name)
{
    internal SecretKind Kind { get; } = kind;

    internal string Name { get; } = name;

    /// <summary>For prefixes that words begin with too.</summary>
    internal bool MustBeRandom { get; set; }

    /// <summary>How long the token that begins here is; 0 when there is none.</summary>
    internal int LengthAt(string text, int at, ICollection<int>? starts)
    {
        if (text[at] != prefix[0] || string.CompareOrdinal(text, at, prefix, 0, prefix.Length) != 0 || !TextClass.IsStart(text, at, starts))
            return 0;
        var start = at + prefix.Length;
        var end = start;
        // Behind a token that was put together the next piece follows without a gap.
        var most = starts is null ? longest + 1 : longest;
        while (end < text.Length && end - start < most && (TextClass.IsAlnum(text[end]) || others.IndexOf(text[end]) >= 0))
            end++;
        var length = end - start;
        if (length < shortest || length > longest)
            return 0;
        var body = text.Substring(start, length);
        var isToken = MustBeRandom ? Randomness.IsRandom(body) : Randomness.IsVaried(body);
        return isToken ? end - at : 0;
    }
}
