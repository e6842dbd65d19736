using System.Reflection;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Sandbox.Runner.Tests;

/// <summary>A strategy and its tests, loaded together, with their budgets.</summary>
internal sealed class LoadedTests : IDisposable
{
    private readonly TestLoadContext _context = new();
    private readonly StrategyBudget[] _budgets;

    internal LoadedTests(StrategyRunRequest request, BudgetLimits limits)
    {
        var suite = request.Tests ?? throw new InvalidOperationException("The request has no tests: compile and send them with it.");
        Strategy = _context.Load(request.Assembly, request.Symbols);
        Tests = _context.Load(suite.Assembly, suite.Symbols);
        _budgets = [StrategyBudget.Attach(Strategy, limits), StrategyBudget.Attach(Tests, limits)];
        Reached = ReachedPlaces.Attach(Strategy);
    }

    internal Assembly Strategy { get; }

    internal Assembly Tests { get; }

    /// <summary>Whether each counted place of the strategy was reached.</summary>
    internal bool[] Reached { get; }

    /// <summary>The budget that was spent first; null while none is.</summary>
    internal BudgetOutcome? Spent => Array.Find(_budgets, budget => budget.Outcome is not null)?.Outcome;

    /// <summary>Gives a test the budgets of a bar; those of a strategy's run renew themselves at each bar.</summary>
    internal void BeginTest()
    {
        foreach (var budget in _budgets)
        {
            budget.BeginRun();
            budget.BeginBar(-1);
        }
    }

    public void Dispose() => _context.Unload();
}
