using StrategyHost.Analyzers.Secrets;

namespace StrategyHost.Unit.Analyzers.Secrets;

/// <summary>A scanner that cries wolf is switched off: what people really write must pass.</summary>
public sealed class FalsePositiveTests
{
    private static readonly string[] Words =
    [
        "average", "breakout", "channel", "close", "cross", "daily", "deviation", "donchian", "entry", "envelope", "exit", "exponential", "fast", "filter", "gap", "high",
        "hour", "index", "keltner", "length", "level", "limit", "low", "macd", "maximum", "mean", "median", "minimum", "momentum", "moving", "open", "oscillator", "percent",
        "pivot", "position", "pressure", "previous", "price", "profit", "pullback", "range", "rank", "ratio", "regime", "relative", "reversal", "risk", "rsi", "score", "session",
        "signal", "slope", "slow", "smooth", "spread", "squeeze", "stochastic", "stop", "strength", "supertrend", "target", "threshold", "trailing", "trend", "true", "turtle",
        "upper", "vwap", "volatility", "volume", "weighted", "window", "zone", "zscore", "ema", "sma", "atr", "adx", "ichimoku", "heikin", "bollinger", "hull", "williams",
    ];

    private static IEnumerable<TestCaseData> Files() =>
        new[] { Repository.PathOf("fixtures", "strategies", "accepted"), Repository.PathOf("Strategies"), Repository.PathOf("Abstractions"), Repository.PathOf("Indicators"), Repository.PathOf("Trading") }
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs"))
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

    [TestCaseSource(nameof(Files))]
    public void Nothing_in_code_of_the_repository(string path) =>
        Assert.That(SecretScanner.Scan(File.ReadAllText(path)).Select(finding => finding.ToString()), Is.Empty);

    [Test]
    public void Nothing_in_thousands_of_names_comments_and_texts()
    {
        var random = new DeterministicRandom(11);
        var wrong = Enumerable.Range(0, 6000).Select(i => Benign(i, random)).Where(text => SecretScanner.Scan(text).Count > 0);
        Assert.That(wrong, Is.Empty);
    }

    private static string Benign(int kind, DeterministicRandom random)
    {
        string Word() => Words[random.Next(Words.Length)];
        string Title() => Word() is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";
        string Number() => random.Next(500).ToString(System.Globalization.CultureInfo.InvariantCulture);
        string Many(Func<string> part, int least, string separator) => string.Join(separator, Enumerable.Range(0, least + random.Next(6)).Select(_ => part()));
        return (kind % 8) switch
        {
            0 => Many(Title, 3, ""),
            1 => Many(() => Title() + Number(), 3, ""),
            2 => Many(Word, 4, "_"),
            3 => "// the " + Many(Word, 6, " ") + " of the " + Many(Word, 4, " ") + ".",
            4 => Many(() => Word() + Number(), 4, "-"),
            5 => $"var {Word()}{Title()} = \"{Many(Title, 3, " ")} {Number()}\";",
            6 => $"\"{Word()}\": {{ \"{Many(Word, 2, "_")}\": {Number()}.{Number()} }}",
            _ => $"https://example.com/{Many(Word, 3, "/")}?{Word()}={Number()}&{Word()}={Title()}",
        };
    }
}
