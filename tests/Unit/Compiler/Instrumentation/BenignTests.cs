using System.Globalization;
using Microsoft.CodeAnalysis;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Code within its budgets behaves as if they were not there.</summary>
internal sealed class BenignTests
{
    private static readonly BarColumns Bars = StrategyRun.Bars(60);

    private static IEnumerable<TestCaseData> Snippets =>
        BenignSnippets.All.Select((snippet, index) => new TestCaseData(snippet.Body, snippet.Members, snippet.Types)
            .SetArgDisplayNames(index.ToString("00", CultureInfo.InvariantCulture) + " " + snippet.Name));

    private static IEnumerable<string> Samples =>
        Directory.EnumerateFiles(Repository.PathOf("Strategies"), "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Snippets))]
    public void A_snippet_gives_the_same_with_and_without_budgets(string body, string members, string types)
    {
        var source = BenignSnippets.Source(body, members, types);
        foreach (var level in (OptimizationLevel[])[OptimizationLevel.Release, OptimizationLevel.Debug])
        {
            var compiled = CompiledSource.Of(source, level);
            var plain = StrategyRun.Of(compiled.Load(), Bars, null, out var expected);
            var counted = StrategyRun.Of(compiled.LoadInstrumented(), Bars, BudgetLimits.Default, out var actual);

            using var scope = Assert.EnterMultipleScope();
            Assert.That(plain.Status, Is.EqualTo(SessionStatus.Completed), plain.Failure?.ToString());
            Assert.That(counted, Is.EqualTo(plain));
            Assert.That(actual, Is.EqualTo(expected));
            Assert.That(expected, Has.Count.EqualTo(Bars.Count));
        }
    }

    [TestCaseSource(nameof(Samples))]
    public void A_sample_strategy_gives_the_same_with_and_without_budgets(string name)
    {
        var bars = StrategyRun.Bars(3000);
        var compiled = CompiledSource.Of(
            "using System; using System.Collections.Generic; using System.Linq;\n" + File.ReadAllText(Repository.PathOf("Strategies", name + ".cs")));
        var plain = StrategyRun.Of(compiled.Load(), bars, null, out var expected);
        var counted = StrategyRun.Of(compiled.LoadInstrumented(), bars, BudgetLimits.Default, out var actual);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(counted, Is.EqualTo(plain));
        Assert.That(actual, Is.EqualTo(expected));
        Assert.That(expected, Is.Not.Empty);
    }

    [Test]
    public void The_exception_of_a_benign_strategy_keeps_its_kind_method_and_line()
    {
        var compiled = CompiledSource.Of(BenignSnippets.Source(
            "var n = market.Index;\nif (n == 7)\nthrow new ArgumentException(\"seven\");\nreturn n.ToString();", "", ""));

        var plain = StrategyRun.Of(compiled.Load(), Bars, null);
        var counted = StrategyRun.Of(compiled.LoadInstrumented(), Bars, BudgetLimits.Default);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(plain.Status, Is.EqualTo(SessionStatus.StrategyFailed));
        Assert.That(plain.Failure!.Line, Is.Not.Null);
        Assert.That(counted, Is.EqualTo(plain));
    }
}
