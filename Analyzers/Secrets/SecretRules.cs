namespace StrategyHost.Analyzers.Secrets;

/// <summary>One rule for each kind of secret. A finding names the kind and shows the first and last two characters, never the secret.</summary>
internal static class SecretRules
{
    private const string Advice = "Delete it, and revoke it where it was issued: whoever saw the file has it. A strategy needs no credentials; the host holds those of the broker and the data.";

    private static readonly Dictionary<SecretKind, Rule> ByKind = new()
    {
        [SecretKind.CloudKey] = Define("SH4001", "Cloud key"),
        [SecretKind.ExchangeKey] = Define("SH4002", "Exchange key"),
        [SecretKind.ModelKey] = Define("SH4003", "Model provider's key"),
        [SecretKind.SourceHostToken] = Define("SH4004", "Source host token"),
        [SecretKind.ServiceToken] = Define("SH4005", "Service token"),
        [SecretKind.JsonWebToken] = Define("SH4006", "JSON web token"),
        [SecretKind.PrivateKey] = Define("SH4007", "Private key"),
        [SecretKind.AddressCredentials] = Define("SH4008", "Credentials in an address"),
        [SecretKind.Password] = Define("SH4009", "Password"),
        [SecretKind.SeedPhrase] = Define("SH4010", "Seed phrase"),
        [SecretKind.HighEntropy] = Define("SH4011", "Text as random as a key", " If it is an identifier or a hash, say so before it: guid, sha256, commit."),
    };

    internal static IReadOnlyList<Rule> All { get; } = [.. ByKind.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    internal static Rule For(SecretKind kind) => ByKind[kind];

    /// <summary>Whether a finding is about a secret, so that the code it points at must not be shown.</summary>
    internal static bool Includes(string id) => id.StartsWith("SH4", StringComparison.Ordinal);

    private static Rule Define(string id, string title, string more = "") =>
        Rule.Error(id, title, "{0} is written into the source ({1})", Advice + more);
}
