using StrategyHost.Compiler;
using StrategyHost.Compiler.Fixes;
using StrategyHost.Unit.Analyzers;

namespace StrategyHost.Unit.Compiler.Fixes;

public sealed class StrategyFixerTests
{
    [Test]
    public void Mends_everything_that_can_be_mended()
    {
        var before = RuleAssert.InFindEntries(
            "_bars++; if (DateTime.Now.Hour > 3 && new Random().Next(5) > _bars && market.Close[^1] == market.Open[^1]) return OrderRequest.Buy(1, comment: market.Close[^1].ToString());",
            "private static int _bars;").Replace("/// <summary>A strategy.</summary>\n", "", StringComparison.Ordinal).Replace("sealed ", "", StringComparison.Ordinal);
        var mended = StrategyFixer.Fix(StrategySource.FromText(before));
        Assert.That(mended.Fixes.Select(fix => fix.Id), Is.EquivalentTo(new[] { "SH0004", "SH0010", "SH2007", "SH2002", "SH2001", "SH3008", "SH2009" }));
        Assert.That(RuleAssert.Compile(mended.After, strict: true).Accepted, Is.True, mended.After);
    }

    [Test]
    public void Is_done_after_one_call()
    {
        var once = StrategyFixer.Fix(StrategySource.FromText(RuleAssert.InFindEntries("var t = DateTime.Now; var s = 1.5.ToString();")));
        var twice = StrategyFixer.Fix(StrategySource.FromText(once.After));
        Assert.That((twice.After, twice.Fixes.Count), Is.EqualTo((once.After, 0)));
    }

    [TestCase("#pragma warning disable\n")]
    [TestCase("#r \"x.dll\"\n")]
    public void Leaves_a_source_beyond_the_limits(string before)
    {
        var source = before + RuleAssert.InFindEntries("var t = DateTime.Now;");
        Assert.That(StrategyFixer.Fix(StrategySource.FromText(source)).After, Is.EqualTo(source));
    }

    [Test]
    public void Keeps_line_ends()
    {
        var source = RuleAssert.InFindEntries("").Replace("/// <summary>A strategy.</summary>\n", "", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        var mended = StrategyFixer.Fix(StrategySource.FromText(source)).After;
        Assert.That(mended.Count(character => character == '\r'), Is.EqualTo(mended.Count(character => character == '\n')));
    }

    [Test]
    public void Mends_the_corpus_or_leaves_it_no_worse()
    {
        foreach (var path in Directory.GetFiles(Repository.PathOf("fixtures", "strategies", "rejected"), "*.cs").Order(StringComparer.Ordinal))
        {
            var mended = StrategyFixer.Fix(StrategySource.FromFile(path));
            Assert.That(CountErrors(mended.After), Is.LessThanOrEqualTo(CountErrors(mended.Before)), path);
        }
    }

    private static int CountErrors(string source) =>
        RuleAssert.Compile(source, strict: true).Diagnostics.Count(finding => finding.Severity == StrategyDiagnosticSeverity.Error);
}
