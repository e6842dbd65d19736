namespace StrategyHost.Analyzers.Secrets;

/// <summary>Secrets known by their structure rather than by a prefix and a length.</summary>
internal static class StructuredSecrets
{
    private const int LongestUrl = 300;

    internal static IEnumerable<SecretMatch> Find(string text, ICollection<int>? starts) =>
        PrivateKeys(text).Concat(WebTokens(text, starts)).Concat(Urls(text)).Concat(AzureSecrets(text)).Concat(BotTokens(text)).Concat(ConnectionStrings.Find(text));

    private static IEnumerable<SecretMatch> PrivateKeys(string text)
    {
        foreach (var at in Each(text, "-----BEGIN "))
        {
            var end = text.IndexOf("-----", at + 11, StringComparison.Ordinal);
            if (end < 0 || end - at > 60 || !text.Substring(at, end - at).Contains("PRIVATE KEY"))
                continue;
            var close = text.IndexOf("-----END ", end, StringComparison.Ordinal);
            var last = close < 0 ? end + 5 : Math.Min(text.Length, close + 9);
            yield return new SecretMatch(SecretKind.PrivateKey, "A private key", at, last - at);
        }
    }

    /// <summary>Three parts in base64, the first two JSON objects: RFC 7519.</summary>
    private static IEnumerable<SecretMatch> WebTokens(string text, ICollection<int>? starts)
    {
        foreach (var at in Each(text, "eyJ"))
        {
            if (!TextClass.IsStart(text, at, starts))
                continue;
            var first = EndOfPart(text, at);
            if (first - at < 12 || first + 4 > text.Length || string.CompareOrdinal(text, first, ".eyJ", 0, 4) != 0)
                continue;
            var second = EndOfPart(text, first + 1);
            var end = second < text.Length && text[second] == '.' ? EndOfPart(text, second + 1) : second;
            if (second - first > 10)
                yield return new SecretMatch(SecretKind.JsonWebToken, "A JSON web token", at, end - at);
        }
    }

    private static int EndOfPart(string text, int at)
    {
        while (at < text.Length && TextClass.IsWord(text[at]))
            at++;
        return at;
    }

    /// <summary><c>scheme://user:password@host</c>.</summary>
    private static IEnumerable<SecretMatch> Urls(string text)
    {
        foreach (var scheme in Each(text, "://"))
        {
            var start = scheme + 3;
            var end = start;
            while (end < text.Length && end - start < LongestUrl && !char.IsWhiteSpace(text[end]) && "/\"'<>{}".IndexOf(text[end]) < 0)
                end++;
            var authority = text.Substring(start, end - start);
            var (colon, at) = (authority.IndexOf(':'), authority.LastIndexOf('@'));
            if (colon >= 0 && at > colon + 1 && at < authority.Length - 1)
                yield return new SecretMatch(SecretKind.AddressCredentials, "A password in a URL", start + colon + 1, at - colon - 1);
        }
    }

    /// <summary>Client secrets of Entra ID: three characters, a digit, <c>Q~</c> and the rest.</summary>
    private static IEnumerable<SecretMatch> AzureSecrets(string text)
    {
        foreach (var at in Each(text, "Q~"))
        {
            var end = at + 2;
            while (end < text.Length && (TextClass.IsWord(text[end]) || text[end] is '.' or '~'))
                end++;
            if (at >= 4 && TextClass.IsDigit(text[at - 1]) && end - at - 2 is >= 30 and <= 36 && TextClass.IsWord(text[at - 4]))
                yield return new SecretMatch(SecretKind.CloudKey, "An Azure client secret", at - 4, end - at + 4);
        }
    }

    /// <summary>Telegram: the bot's number, a colon and 35 characters.</summary>
    private static IEnumerable<SecretMatch> BotTokens(string text)
    {
        foreach (var colon in Each(text, ":"))
        {
            var start = colon;
            while (start > 0 && colon - start < 11 && TextClass.IsDigit(text[start - 1]))
                start--;
            var end = colon + 1;
            while (end < text.Length && end - colon <= 36 && TextClass.IsWord(text[end]))
                end++;
            if (colon - start is >= 8 and <= 10 && end - colon == 36 && Randomness.IsVaried(text.Substring(colon + 1, 35)))
                yield return new SecretMatch(SecretKind.ServiceToken, "A Telegram bot token", start, end - start);
        }
    }

    private static IEnumerable<int> Each(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }
}
