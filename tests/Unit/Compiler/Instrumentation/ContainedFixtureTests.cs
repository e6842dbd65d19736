using StrategyHost.Compiler;
using StrategyHost.Trading;
using StrategyHost.Trading.Loading;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Files that no check can refuse, because only running shows what they do: the budgets end them.</summary>
internal sealed class ContainedFixtureTests
{
    private static IEnumerable<TestCaseData> Files() =>
        FixtureTests.Paths("contained").Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

    [TestCaseSource(nameof(Files))]
    public void Is_ended_by_its_budget(string path)
    {
        var compiled = new StrategyCompiler().Compile(StrategySource.FromFile(path));
        Assert.That(compiled.Image, Is.Not.Null, string.Join('\n', compiled.Diagnostics));

        using var loaded = StrategyAssembly.Load(compiled.Image!.Assembly, compiled.Image.Symbols, compiled.StrategyName!, StrategyRun.SmallLimits);
        var result = StrategyRun.OnBigStack(() =>
            new Session(loaded.CreateStrategy(), new IdleBroker(), StrategyRun.Bars(50), seed: 1, loaded.Budget).Run());

        Assert.That((result.Status, result.Budget?.RuleId), Is.EqualTo((SessionStatus.BudgetSpent, FixtureTests.Expected(path).Single())), $"{result.Failure}");
        Assert.That(result.Budget?.Line, Is.GreaterThan(1));
    }
}
