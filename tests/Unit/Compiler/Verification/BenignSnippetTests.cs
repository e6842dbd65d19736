using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Instrumentation;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>Nothing of legitimate style is refused, optimised or not.</summary>
internal sealed class BenignSnippetTests
{
    [TestCaseSource(typeof(BenignSnippets), nameof(BenignSnippets.All))]
    public void Is_accepted(string source)
    {
        var (image, symbols) = Snippet.Compile(source);
        Assert.That(AssemblyVerifier.Verify(image, symbols), Is.Empty);
    }

    [TestCaseSource(nameof(Samples))]
    public void A_sample_strategy_is_accepted(string path)
    {
        var (image, symbols) = Snippet.Compile(File.ReadAllText(Repository.PathOf("Strategies", path)));
        Assert.That(AssemblyVerifier.Verify(image, symbols), Is.Empty);
    }

    [TestCaseSource(nameof(Corpus))]
    public void A_strategy_of_the_corpus_is_accepted(string file)
    {
        var result = new StrategyCompiler().Compile(StrategySource.FromFile(Repository.PathOf("fixtures", "strategies", "accepted", file)));
        Assert.That(
            AssemblyVerifier.Verify(
                ImmutableArray.Create(result.Image!.Assembly),
                ImmutableArray.Create(result.Image.Symbols),
                new VerifierOptions { GuardTypeName = BudgetInstrumenter.GuardTypeName }),
            Is.Empty,
            "the sealed image, budgets included");
    }

    [Test]
    public void A_debug_build_is_accepted()
    {
        var (image, symbols) = Snippet.Compile(File.ReadAllText(Repository.PathOf("Strategies", "DonchianBreakout.cs")), optimization: OptimizationLevel.Debug);
        Assert.That(AssemblyVerifier.Verify(image, symbols), Is.Empty);
    }

    [Test]
    public void There_are_enough_of_them() => Assert.That(BenignSnippets.All().Count(), Is.GreaterThanOrEqualTo(60));

    private static IEnumerable<string> Corpus() =>
        Directory.EnumerateFiles(Repository.PathOf("fixtures", "strategies", "accepted"), "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Samples() =>
        Directory.EnumerateFiles(Repository.PathOf("Strategies"), "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
