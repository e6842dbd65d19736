using NUnit;
using NUnit.Framework.Api;
using StrategyHost.Sandbox.Protocol;
using StrategyHost.Testing.Fixtures;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Sandbox.Runner.Tests;

/// <summary>
/// Runs the tests of a request with NUnit's own runner, one after another on the calling thread. A test that spends a budget spoils
/// its load of the assemblies, whose every further step throws; those after it are run again with a fresh one.
/// </summary>
internal sealed class TestJob(StrategyRunRequest request, ResultWriter results)
{
    /// <summary>A file whose every test loops without end is told often enough by these.</summary>
    private const int MostLoads = 10;

    private static readonly Dictionary<string, object> Settings = new()
    {
        [FrameworkPackageSettings.NumberOfTestWorkers] = 0,
        [FrameworkPackageSettings.RunOnMainThread] = true,
        [FrameworkPackageSettings.SynchronousEvents] = true,
        [FrameworkPackageSettings.RandomSeed] = 42,
        [FrameworkPackageSettings.WorkDirectory] = "/",
    };

    private readonly BudgetLimits _limits = Limits(request.Budget ?? new RunBudget());
    private readonly List<string> _ended = [];

    internal RunReport Run()
    {
        FixtureFiles.Current = new ShippedFixtures(request.Tests!.Fixtures);
        var reached = Array.Empty<bool>();
        for (var load = 0; load < MostLoads; load++)
        {
            using var loaded = new LoadedTests(request, _limits);
            if (reached.Length == 0)
                reached = new bool[loaded.Reached.Length];
            var isOver = Run(loaded);
            for (var i = 0; i < reached.Length; i++)
                reached[i] |= loaded.Reached[i];
            if (isOver)
                break;
        }

        return new RunReport { Outcome = RunOutcome.Ok, Reached = reached };
    }

    /// <returns>False when a budget was spent and tests may be left.</returns>
    private bool Run(LoadedTests loaded)
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        loaded.BeginTest();
        var suite = runner.Load(loaded.Tests, Settings);
        if (suite.TestCaseCount == 0)
            return true;
        runner.Run(new TestListener(loaded, results, _ended), new NamedTests(request.Tests!.Only, _ended));
        return loaded.Spent is null;
    }

    private static BudgetLimits Limits(RunBudget budget) => new()
    {
        StepsPerBar = budget.StepsPerBar ?? BudgetLimits.Default.StepsPerBar,
        AllocationPerBar = budget.AllocationPerBar ?? BudgetLimits.Default.AllocationPerBar,
        StackBytes = budget.StackBytes ?? BudgetLimits.Default.StackBytes,
        // What all tests together may use is bounded by the timeout.
        StepsPerRun = long.MaxValue / 4,
        AllocationPerRun = long.MaxValue / 4,
    };
}
