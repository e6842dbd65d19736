using StrategyHost.Unit.Analyzers;

namespace StrategyHost.Unit.Compiler;

/// <summary>Sources that are no C#: refused with what the parser says, by rules that bear what it leaves out. Fuzzing found each.</summary>
public sealed class BrokenSourceTests
{
    [TestCase("using StrategyHost; public sealed class : Strategy { }")]
    [TestCase("using StrategyHost; public sealed class (1, 2) : Strategy { [Parameter(1, 2)] public int { get; init; } }")]
    public void No_rule_breaks(string source)
    {
        var result = RuleAssert.Compile(source);
        Assert.That(result.Accepted, Is.False);
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Has.None.EqualTo("SH5006"));
    }
}
