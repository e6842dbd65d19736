using StrategyHost.Analyzers;
using StrategyHost.Compiler;

namespace StrategyHost.Unit.Compiler;

/// <summary>Every file of the corpus: its first line names the ids it is refused with, one for each finding, or none.</summary>
public sealed class FixtureTests
{
    private const string Header = "// expect: ";

    private static IEnumerable<TestCaseData> Files(string folder) =>
        Directory.GetFiles(Repository.PathOf("fixtures", "strategies", folder), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

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
    public void Every_rule_about_code_has_three_files()
    {
        var found = Directory.GetFiles(Repository.PathOf("fixtures", "strategies", "rejected"), "*.cs")
            .SelectMany(path => Expected(path).Distinct()).CountBy(id => id).ToDictionary();
        var scarce = RuleCatalog.All.Where(rule => rule.Id[2] <= '3' && found.GetValueOrDefault(rule.Id) < 3).Select(rule => rule.Id);
        Assert.That(scarce, Is.Empty);
    }

    [Test]
    public void Legitimate_styles_are_many() =>
        Assert.That(Directory.GetFiles(Repository.PathOf("fixtures", "strategies", "accepted"), "*.cs"), Has.Length.GreaterThanOrEqualTo(120));

    private static string[] Expected(string path)
    {
        var first = File.ReadLines(path).First();
        Assert.That(first, Does.StartWith(Header), $"{path} must begin with '{Header}' and the ids, or 'none'");
        return first[Header.Length..].Split(' ');
    }
}
