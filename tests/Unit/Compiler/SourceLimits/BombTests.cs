using StrategyHost.Compiler;
using StrategyHost.Compiler.SourceLimits;
using StrategyHost.Unit.Analyzers;

namespace StrategyHost.Unit.Compiler.SourceLimits;

public sealed class BombTests
{
    private static readonly string[] Limits = ["SH5001", "SH5005", "SH5007", "SH5008"];

    private static IEnumerable<TestCaseData> Cases() => Bombs.All.Select(bomb => new TestCaseData(bomb.Source).SetArgDisplayNames(bomb.Name));

    [TestCaseSource(nameof(Cases))]
    public void A_bomb_is_refused_before_it_is_bound(string source)
    {
        var result = RuleAssert.Compile(source);
        Assert.That(result.Accepted, Is.False);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error);
        Assert.That(errors.Select(error => error.Id).Distinct(), Is.SubsetOf(Limits), string.Join('\n', result.Diagnostics));
    }

    [Test]
    public void A_source_of_syntax_errors_is_not_bound()
    {
        var result = RuleAssert.Compile("using StrategyHost; public sealed class Bomb : Strategy { " + string.Concat(Enumerable.Repeat(".Buy(1) : null; ", 400)) + "}");
        Assert.That(result.Diagnostics, Has.Count.EqualTo(SourceLimit.SyntaxErrors + 1));
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Has.All.StartsWith("CS1"));
        Assert.That(result.StrategyName, Is.Null);
    }

    [Test]
    public void There_are_enough_of_them_and_they_are_small()
    {
        Assert.That(Bombs.All, Has.Count.GreaterThanOrEqualTo(70));
        Assert.That(Bombs.All.Select(bomb => bomb.Source.Length), Has.All.LessThan(128 * 1024));
        Assert.That(Bombs.All.Select(bomb => bomb.Name), Is.Unique);
    }
}
