using StrategyHost.Analyzers;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Verification;
using StrategyHost.Unit.Compiler.Verification;

namespace StrategyHost.Unit.Compiler;

/// <summary>
/// Every file of the corpus: its first line names the ids it is refused with, one for each finding, or none. An accepted file
/// may name in its second line the rules that it comes near to without breaking them.
/// </summary>
public sealed class FixtureTests
{
    private const string Header = "// expect: ";
    private const string NearHeader = "// near: ";

    /// <summary>Rules that no file of the corpus can break, and who shows them instead.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["SH5001"] = "a file above the limit of size is no reading matter: SourceLimitTests makes them",
        ["SH5006"] = "only a failure of the compiler itself has it: StrategyCompilerTests makes one",
        ["SH5009"] = "what is known to cost too much is refused before: SupervisedThreadTests and StrategyCompilerTests set small budgets",
    };

    private static IEnumerable<TestCaseData> Files(string folder) =>
        Paths(folder).Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

    [TestCaseSource(nameof(Files), new object[] { "accepted" })]
    public void Is_accepted(string path)
    {
        Assert.That(Expected(path), Is.EqualTo(new[] { "none" }));
        var result = new StrategyCompiler(new StrategyCompilerOptions { Strict = true }).Compile(StrategySource.FromFile(path));
        Assert.That(result.Accepted, Is.True, string.Join('\n', result.Diagnostics));
        Assert.That(result.StrategyName, Does.EndWith(Path.GetFileNameWithoutExtension(path)));
    }

    [TestCaseSource(nameof(Files), new object[] { "rejected" })]
    public void Is_refused_with(string path)
    {
        var result = new StrategyCompiler(new StrategyCompilerOptions { Strict = true }).Compile(StrategySource.FromFile(path));
        Assert.That(result.Accepted, Is.False);
        var found = result.Diagnostics.Where(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);
        Assert.That(found, Is.EqualTo(Expected(path)), string.Join('\n', result.Diagnostics));
    }

    [Test]
    public void Every_rule_of_the_source_has_three_files()
    {
        var found = Paths("rejected").SelectMany(path => Expected(path).Distinct()).CountBy(id => id).ToDictionary();
        var scarce = RuleCatalog.All.Select(rule => rule.Id).Where(id => found.GetValueOrDefault(id) < 3);
        Assert.That(scarce, Is.EquivalentTo(Exempt.Keys));
    }

    [Test]
    public void Every_budget_has_three_files()
    {
        var found = Paths("contained").Select(path => Expected(path).Single()).CountBy(id => id).ToDictionary();
        Assert.That(found.Keys, Is.EquivalentTo(new[] { "SH6001", "SH6002", "SH6003" }));
        Assert.That(found.Values, Has.All.GreaterThanOrEqualTo(3));
    }

    /// <summary>The rules of the source speak before the verifier can; it is shown by images that were made without them.</summary>
    [Test]
    public void Every_rule_of_the_verifier_has_three_images()
    {
        var found = HostileSnippets.All().Concat(HandMadeImageTests.Cases()).Concat(GuardTests.Cases())
            .CountBy(image => (string)image.Arguments[0]!).ToDictionary();
        // Sizes are measured against small limits in CorruptedImageTests.
        Assert.That(VerifierRules.All.Select(rule => rule.Id).Where(id => found.GetValueOrDefault(id) < 3), Is.EqualTo(new[] { "SH7018" }));
    }

    [Test]
    public void Every_rule_of_the_source_has_a_near_miss()
    {
        var near = Paths("accepted").SelectMany(Near).ToHashSet();
        Assert.That(RuleCatalog.All.Select(rule => rule.Id).Where(id => !near.Contains(id)), Is.EquivalentTo(Exempt.Keys));
        Assert.That(near, Is.SubsetOf(RuleCatalog.All.Select(rule => rule.Id).Concat(VerifierRules.All.Select(rule => rule.Id))));
    }

    [Test]
    public void Legitimate_styles_are_many() => Assert.That(Paths("accepted"), Has.Length.GreaterThanOrEqualTo(150));

    internal static string[] Expected(string path)
    {
        var first = File.ReadLines(path).First();
        Assert.That(first, Does.StartWith(Header), $"{path} must begin with '{Header}' and the ids, or 'none'");
        return first[Header.Length..].Split(' ');
    }

    internal static string[] Paths(string folder) =>
        [.. Directory.GetFiles(Repository.PathOf("fixtures", "strategies", folder), "*.cs").Order(StringComparer.Ordinal)];

    private static string[] Near(string path)
    {
        var second = File.ReadLines(path).ElementAt(1);
        return second.StartsWith(NearHeader, StringComparison.Ordinal) ? second[NearHeader.Length..].Split(' ') : [];
    }
}
