using FsCheck;
using FsCheck.Fluent;
using StrategyHost.Analyzers.Secrets;

namespace StrategyHost.Unit.Analyzers.Secrets;

public sealed class SecretScannerTests
{
    [TestCase("key AKIAQ7XW3ZT5PL2MN8RB here", SecretKind.CloudKey)]
    [TestCase("AccountName=bars;AccountKey=kQz9XwT2vLm4RpYs7BdHfJnGcKaW==;", SecretKind.CloudKey)]
    [TestCase("AWS_SECRET_ACCESS_KEY=wJq9XtF2nMI0K7MDvGbPxRfiCYzLm4KEY3pQ8sTa", SecretKind.CloudKey)]
    [TestCase("abc8Q~kQz9XwT2vLm4RpYs7BdHfJnGcKaWeUoTi", SecretKind.CloudKey)]
    [TestCase("\"binanceSecret\": \"Vq9ZtX1mB7wLpR5sYc8dHfJ3nG6kQ2Wv\"", SecretKind.ExchangeKey)]
    [TestCase("KRAKEN_API_KEY = Vq9ZtX1mB7wLpR5sYc8dHfJ3nG6kQ2Wv", SecretKind.ExchangeKey)]
    [TestCase("sk-ant-api03-kQz9XwT2vLm4RpYs7BdHfJnG", SecretKind.ModelKey)]
    [TestCase("hf_kQzXwTvLmRpYsBdHfJnGcKaWeUoTiZqVx", SecretKind.ModelKey)]
    [TestCase("github_pat_11ABCDEFG0kQz9XwT2vLm4_RpYs7BdHfJn", SecretKind.SourceHostToken)]
    [TestCase("remote: glpat-kQz9XwT2vLm4RpYs7BdH", SecretKind.SourceHostToken)]
    [TestCase("https://hooks.slack.com/services/T7310294Z/B4820193Q/kQz9XwT2vLm4RpYs", SecretKind.ServiceToken)]
    [TestCase("sk_live_kQz9XwT2vLm4RpYs", SecretKind.ServiceToken)]
    [TestCase("731029485:kQz9XwT2vLm4RpYs7BdHfJnGcKaWeUoTiZq", SecretKind.ServiceToken)]
    [TestCase("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0cmFkZXIifQ.k3Vq9ZtX1mB7", SecretKind.JsonWebToken)]
    [TestCase("-----BEGIN OPENSSH PRIVATE KEY-----", SecretKind.PrivateKey)]
    [TestCase("postgres://sa:hunter2pass@db:5432/bars", SecretKind.AddressCredentials)]
    [TestCase("Server=db;Uid=sa;Pwd=hunter2pass;", SecretKind.AddressCredentials)]
    [TestCase("\"password\": \"correcthorse7\"", SecretKind.Password)]
    [TestCase("password: hunter22", SecretKind.Password)]
    [TestCase("abandon ability galaxy tortoise vintage whisper orphan napkin lunar kitten jungle horse", SecretKind.SeedPhrase)]
    [TestCase("q7Vz2XkT9mB4wLpR5sYc8dHfJ3nG6", SecretKind.HighEntropy)]
    [TestCase("9f86d0818e4c7d659a2fe2a0c55ad015a3bf", SecretKind.HighEntropy)]
    public void Finds_each_kind_in_plain_text(string text, SecretKind kind) =>
        Assert.That(SecretScanner.Scan(text).Select(finding => finding.Kind), Is.EqualTo(new[] { kind }));

    [TestCase("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [TestCase("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")]
    [TestCase("\"source_sha256\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"")]
    [TestCase("commit 2ef7bde608ce5404e97d5f042f95f89f1c232871")]
    [TestCase("Rsi14Ema200Macd12x26x9AtrStop2")]
    [TestCase("ExponentialMovingAverage20CrossesAbove50WithVolumeFilter")]
    [TestCase("password = <password>")]
    [TestCase("The password: it is never asked for.")]
    [TestCase("https://example.com:8080/a@b")]
    [TestCase("AKIAAAAAAAAAAAAAAAAA")]
    [TestCase("sk-learn-style-cross-validation-2024-06")]
    [TestCase("2024-01-02T03:04:05Z,101.25,102.5,100.75,101.5,123456")]
    [TestCase("open high low close volume spread bid ask mid last size time")]
    [TestCase("")]
    public void Leaves_what_only_looks_like_it(string text) => Assert.That(SecretScanner.Scan(text), Is.Empty);

    [Test]
    public void Says_the_line_and_never_the_secret()
    {
        const string Token = "ghp_x7Kq2Vd9Zt4Rw1Jm8Lc5Nb3Hs6Fg0Py2Ua7E";
        var finding = SecretScanner.Scan($"first\nsecond {Token}\n".AsSpan()).Single();
        Assert.That(finding.ToString(), Is.EqualTo("line 2: A GitHub token (gh…7E)"));
        Assert.That((finding.Start, finding.Length), Is.EqualTo((13, Token.Length)));
        Assert.That(SecretScanner.Redact($"a {Token} b"), Is.EqualTo("a gh…7E b"));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Takes_any_text_and_gives_findings_in_order_within_it(NonNull<string> text)
    {
        var findings = SecretScanner.Scan(text.Get);
        return findings.All(finding => finding.Start >= 0 && finding.Length > 0 && finding.Start + finding.Length <= text.Get.Length)
            && findings.Zip(findings.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
    }

    [Test]
    public void Random_keys_are_found_whatever_their_letters()
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var random = new DeterministicRandom(7);
        var found = Enumerable.Range(0, 1000).Count(_ => SecretScanner.Scan(string.Concat(Enumerable.Range(0, 40).Select(_ => Letters[random.Next(Letters.Length)]))).Count > 0);
        Assert.That(found, Is.GreaterThan(970));
    }
}
