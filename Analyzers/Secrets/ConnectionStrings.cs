namespace StrategyHost.Analyzers.Secrets;

/// <summary>Passwords and keys within <c>name=value;name=value</c>.</summary>
internal static class ConnectionStrings
{
    private const int LongestValue = 256;
    private static readonly string[] SecretFields = ["password=", "pwd=", "accountkey=", "sharedaccesskey="];
    private static readonly string[] OtherFields =
        ["server=", "host=", "data source=", "user id=", "uid=", "username=", "user=", "database=", "initial catalog=", "endpoint=", "accountname="];

    internal static IEnumerable<SecretMatch> Find(string text)
    {
        foreach (var field in SecretFields)
        {
            for (var at = text.IndexOf(field, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(field, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var start = at + field.Length;
                var end = start;
                while (end < text.Length && end - start < LongestValue && text[end] is not (';' or '"' or '\'' or ' ' or '\r' or '\n'))
                    end++;
                if (end > start && !Placeholders.Contains(text.Substring(start, end - start)) && HasOtherField(LineAround(text, at)))
                    yield return Match(field, start, end - start);
            }
        }
    }

    private static SecretMatch Match(string field, int start, int length) => field.EndsWith("key=", StringComparison.Ordinal)
        ? new SecretMatch(SecretKind.CloudKey, "An Azure account key", start, length)
        : new SecretMatch(SecretKind.AddressCredentials, "A password in a connection string", start, length);

    private static bool HasOtherField(string line) => line.IndexOf(';') >= 0 && OtherFields.Any(field => TextClass.Has(line, field));

    /// <summary>The fields stand on one line, within reach of each other.</summary>
    private static string LineAround(string text, int at)
    {
        const int Reach = 200;
        var from = Math.Max(0, at - Reach);
        from = Math.Max(from, text.LastIndexOf('\n', at, at - from + 1) + 1);
        var to = text.IndexOf('\n', at, Math.Min(Reach, text.Length - at));
        return text.Substring(from, (to < 0 ? Math.Min(text.Length, at + Reach) : to) - from);
    }
}
