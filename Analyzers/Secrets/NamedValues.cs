namespace StrategyHost.Analyzers.Secrets;

/// <summary>Values given to names that say what they are: <c>apiSecret = "…"</c>, <c>"password": "…"</c>, <c>BINANCE_KEY=…</c>.</summary>
internal static class NamedValues
{
    private const int LongestName = 64;
    private const int LongestValue = 256;
    private const int ShortestKey = 16;

    private static readonly string[] Venues =
    [
        "binance", "coinbase", "kraken", "bybit", "okx", "okex", "bitfinex", "bitstamp", "kucoin", "gemini", "huobi", "htx", "deribit", "bitmex",
        "mexc", "gateio", "bitget", "alpaca", "oanda", "ibkr", "tradier", "polygon", "finnhub", "exchange", "broker",
    ];

    private static readonly string[] KeyWords = ["key", "secret", "token", "passphrase"];
    private static readonly string[] PasswordWords = ["password", "passwd", "passphrase", "pwd"];
    private static readonly string[] SecretWords =
        ["secret", "apikey", "api_key", "api-key", "accesskey", "access_key", "privatekey", "private_key", "authtoken", "auth_token", "accesstoken", "access_token", "bearer", "credential"];

    internal static IEnumerable<SecretMatch> Find(string text)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] is not ('=' or ':') || NameBefore(text, at) is not { Length: > 0 } name)
                continue;
            var (start, end, isQuoted) = ValueAfter(text, at + 1);
            var value = text.Substring(start, end - start);
            if ((isQuoted || LooksWrittenOut(value)) && Judge(name, value) is { } kind)
                yield return new SecretMatch(kind, NameOf(kind), start, value.Length);
        }
    }

    /// <summary>What a value of this name is; null when it is no secret.</summary>
    internal static SecretKind? Judge(string name, string value)
    {
        if (value.Length < 4 || value.Any(char.IsWhiteSpace) || Placeholders.Contains(value))
            return null;
        var isKey = value.Length >= ShortestKey && TextClass.Count(value, TextClass.IsDigit) > 0 && Randomness.IsVaried(value);
        if (isKey && TextClass.Has(name, "aws") && TextClass.Has(name, "secret"))
            return SecretKind.CloudKey;
        if (isKey && HasAny(name, KeyWords) && (HasAny(name, Venues) || TextClass.Has(name, "api")))
            return SecretKind.ExchangeKey;
        if (HasAny(name, PasswordWords) || (isKey && HasAny(name, SecretWords)))
            return SecretKind.Password;
        return null;
    }

    internal static string NameOf(SecretKind kind) => kind switch
    {
        SecretKind.CloudKey => "An AWS secret key",
        SecretKind.ExchangeKey => "An exchange's or API's key",
        _ => "A password or secret",
    };

    private static bool HasAny(string name, string[] words) => words.Any(word => TextClass.Has(name, word));

    /// <summary>Unquoted, it may be code or prose: then only what has letters and digits counts.</summary>
    private static bool LooksWrittenOut(string value) =>
        value.Length >= 6 && TextClass.Count(value, TextClass.IsDigit) > 0 && TextClass.Count(value, TextClass.IsLetter) > 0
        && value.All(character => TextClass.IsAlnum(character) || "!#$%&*+-/=?@^_~".IndexOf(character) >= 0);

    private static string NameBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '"' or '\'' or ']')
            end--;
        var start = end;
        while (start > 0 && end - start < LongestName && TextClass.IsWord(text[start - 1]))
            start--;
        return text.Substring(start, end - start);
    }

    private static (int Start, int End, bool IsQuoted) ValueAfter(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '@' or '$')
            at++;
        if (at >= text.Length)
            return (at, at, false);
        var isQuoted = text[at] is '"' or '\'';
        while (at < text.Length && text[at] is '"' or '\'')
            at++;
        var end = at;
        while (end < text.Length && end - at < LongestValue && text[end] is not ('\r' or '\n' or '"') && (isQuoted || (!char.IsWhiteSpace(text[end]) && text[end] is not (';' or ',' or ')' or '(' or '.'))))
            end++;
        return (at, end, isQuoted);
    }
}
