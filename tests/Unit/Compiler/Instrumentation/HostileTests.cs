using Microsoft.CodeAnalysis;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Whatever a strategy does, its run ends with the right budget, bar and line, and this process goes on.</summary>
internal sealed class HostileTests
{
    private static readonly BarColumns Bars = StrategyRun.Bars(6);

    private static IEnumerable<HostileCase> Cases =>
        [.. StepCases.All, .. StackCases.All, .. SwallowCases.All, .. AllocationCases.All];

    [TestCaseSource(nameof(Cases))]
    public void The_run_ends_with_the_budget_that_was_spent(HostileCase hostile)
    {
        foreach (var level in (OptimizationLevel[])[OptimizationLevel.Release, OptimizationLevel.Debug])
        {
            var assembly = CompiledSource.Of(hostile.Source, level).LoadInstrumented();

            var result = StrategyRun.Of(assembly, Bars, StrategyRun.SmallLimits, out var orders);

            using var scope = Assert.EnterMultipleScope();
            Assert.That(result.Status, Is.EqualTo(SessionStatus.BudgetSpent), $"{level}: {result.Failure}");
            Assert.That(result.Budget?.Kind, Is.EqualTo(hostile.Kind), $"{level}: {result.Budget}");
            Assert.That(result.Budget?.RuleId, Is.EqualTo(hostile.Kind switch { BudgetKind.Steps => "SH6001", BudgetKind.Allocation => "SH6002", _ => "SH6003" }));
            Assert.That(result.Budget?.Bar, Is.EqualTo(hostile.Bar), $"{level}: {result.Budget}");
            Assert.That(hostile.MarkedLines, Does.Contain(result.Budget?.Line), $"{level}: {result.Budget}\n{hostile.Source}");
            Assert.That(orders, Is.Empty, "nothing that a spent strategy wishes reaches the broker");
        }
    }
}
