namespace StrategyHost.Analyzers.Secrets;

/// <summary>Tokens that their issuers begin with a fixed prefix, so that scanners can find them.</summary>
internal static class KnownTokens
{
    private const string Alnum = "";
    private const string Url = "-_";

    private static readonly KnownToken[] All =
    [
        new("AKIA", 16, 16, Alnum, SecretKind.CloudKey, "An AWS access key"),
        new("ASIA", 16, 16, Alnum, SecretKind.CloudKey, "An AWS access key"),
        new("AIDA", 16, 16, Alnum, SecretKind.CloudKey, "An AWS user id"),
        new("GOCSPX-", 24, 32, Url, SecretKind.CloudKey, "A Google Cloud client secret"),
        new("ya29.", 20, 400, Url, SecretKind.CloudKey, "A Google Cloud access token"),
        new("AIza", 35, 35, Url, SecretKind.ModelKey, "A Google API key"),
        new("sk-ant-", 20, 200, Url, SecretKind.ModelKey, "An Anthropic key"),
        new("sk-proj-", 20, 200, Url, SecretKind.ModelKey, "An OpenAI key"),
        new("sk-or-v1-", 20, 200, Url, SecretKind.ModelKey, "An OpenRouter key"),
        new("sk-", 20, 200, Url, SecretKind.ModelKey, "A model provider's key") { MustBeRandom = true },
        new("hf_", 30, 40, Alnum, SecretKind.ModelKey, "A Hugging Face token"),
        new("gsk_", 40, 60, Alnum, SecretKind.ModelKey, "A Groq key"),
        new("xai-", 60, 90, Alnum, SecretKind.ModelKey, "An xAI key"),
        new("pplx-", 40, 60, Alnum, SecretKind.ModelKey, "A Perplexity key"),
        new("r8_", 37, 40, Alnum, SecretKind.ModelKey, "A Replicate token"),
        new("ghp_", 36, 255, Alnum, SecretKind.SourceHostToken, "A GitHub token"),
        new("gho_", 36, 255, Alnum, SecretKind.SourceHostToken, "A GitHub token"),
        new("ghu_", 36, 255, Alnum, SecretKind.SourceHostToken, "A GitHub token"),
        new("ghs_", 36, 255, Alnum, SecretKind.SourceHostToken, "A GitHub token"),
        new("ghr_", 36, 255, Alnum, SecretKind.SourceHostToken, "A GitHub token"),
        new("github_pat_", 22, 255, "_", SecretKind.SourceHostToken, "A GitHub token"),
        new("glpat-", 20, 255, Url, SecretKind.SourceHostToken, "A GitLab token"),
        new("npm_", 36, 36, Alnum, SecretKind.SourceHostToken, "An npm token"),
        new("pypi-AgEI", 20, 255, Url, SecretKind.SourceHostToken, "A PyPI token"),
        new("xoxb-", 20, 255, "-", SecretKind.ServiceToken, "A Slack token"),
        new("xoxp-", 20, 255, "-", SecretKind.ServiceToken, "A Slack token"),
        new("xoxa-", 20, 255, "-", SecretKind.ServiceToken, "A Slack token"),
        new("xapp-", 20, 255, "-", SecretKind.ServiceToken, "A Slack token"),
        new("hooks.slack.com/services/", 30, 255, "/", SecretKind.ServiceToken, "A Slack webhook"),
        new("discord.com/api/webhooks/", 40, 255, "/-_", SecretKind.ServiceToken, "A Discord webhook"),
        new("sk_live_", 16, 255, Alnum, SecretKind.ServiceToken, "A Stripe key"),
        new("sk_test_", 16, 255, Alnum, SecretKind.ServiceToken, "A Stripe key"),
        new("rk_live_", 16, 255, Alnum, SecretKind.ServiceToken, "A Stripe key"),
        new("whsec_", 24, 255, Alnum, SecretKind.ServiceToken, "A Stripe webhook secret"),
        new("SG.", 50, 80, "-_.", SecretKind.ServiceToken, "A SendGrid key") { MustBeRandom = true },
    ];

    internal static IEnumerable<SecretMatch> Find(string text, ICollection<int>? starts)
    {
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var known in All)
            {
                if (known.LengthAt(text, at, starts) is var length && length > 0)
                {
                    yield return new SecretMatch(known.Kind, known.Name, at, length);
                    at += length - 1;
                    break;
                }
            }
        }
    }
}
