using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>A budget that was spent without an exception reaching the session: the framework had swallowed it, and the strategy went on.</summary>
internal sealed class SwallowedBudgetTests
{
    private const int Bars = 6;

    private static readonly CompiledSource Source = CompiledSource.Of(BenignSnippets.Source("return \"x\";", "", ""));

    [TestCase(3, true)]
    [TestCase(Bars - 1, true)]
    [TestCase(Bars - 1, false)]
    public void Nothing_more_is_done_for_the_strategy(int bar, bool wishes)
    {
        var budget = StrategyBudget.Attach(Source.LoadInstrumented());
        var broker = new IdleBroker();

        var result = new Session(new Swallower(budget, bar, wishes), broker, StrategyRun.Bars(Bars), seed: 1, budget).Run();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(result.Status, Is.EqualTo(SessionStatus.BudgetSpent));
        Assert.That((result.Budget?.Bar, result.Failure?.Bar), Is.EqualTo((bar, bar)));
        Assert.That(broker.Orders, Is.Empty, "the wish came after the budget was spent");
    }

    private sealed class Swallower(StrategyBudget budget, int bar, bool wishes) : Strategy
    {
        public override OrderRequest? FindEntries(Market market)
        {
            if (market.Index == bar)
                budget.Observe(new InsufficientExecutionStackException());
            return wishes && market.Index == bar ? OrderRequest.Buy(1) : null;
        }
    }
}
