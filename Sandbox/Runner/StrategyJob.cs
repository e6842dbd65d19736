using System.Diagnostics;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Presets;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;
using StrategyHost.Trading.Loading;
using StrategyHost.Trading.Parameters;

namespace StrategyHost.Sandbox.Runner;

/// <summary>The runs of one request. Each loads the strategy afresh, so that nothing passes from one to the next.</summary>
internal sealed class StrategyJob(StrategyRunRequest request)
{
    /// <summary>So many loads may stay until the process ends; with more of them the code is taken back.</summary>
    private const int FewLoads = 8;

    private readonly BrokerOptions _broker = BrokerFile.Parse(request.BrokerOptionsJson);
    private readonly BudgetLimits? _limits = Limits(request.Budget);
    private readonly BarColumns _bars = new(
        request.Bars.Symbol, request.Bars.Times, request.Bars.Open, request.Bars.High, request.Bars.Low, request.Bars.Close, request.Bars.Volume);

    private bool StaysLoaded => request.ParameterSets.Count <= FewLoads;

    /// <summary>Runs one parameter set on the calling thread.</summary>
    /// <param name="set">Which.</param>
    /// <param name="openArtifact">Opens the stream of an artifact.</param>
    internal RunReport Run(int set, Func<string, Stream> openArtifact)
    {
        var watch = Stopwatch.StartNew();
        using var assembly = StrategyAssembly.Load(request.Assembly, request.Symbols, request.StrategyName, _limits, StaysLoaded);
        if (_limits is not null && assembly.Budget is null)
            throw new InvalidOperationException("The image counts no steps: compile the source again.");
        try
        {
            return Run(assembly, request.ParameterSets[set], watch, openArtifact);
        }
        catch (Exception exception) when (assembly.Budget?.Observe(exception) == true)
        {
            return Reports.Of(assembly.Budget!.Outcome!);
        }
    }

    private RunReport Run(
        StrategyAssembly assembly, IReadOnlyDictionary<string, string> parameters, Stopwatch watch, Func<string, Stream> openArtifact)
    {
        var (strategy, binding, failure) = Create(assembly, parameters);
        assembly.Budget?.ThrowIfSpent();
        if (failure is not null)
            return failure;
        if (!binding!.IsValid)
            return Reports.BadParameters(binding);
        if (request.Returns == RunReturns.Parameters)
            return new RunReport { Outcome = RunOutcome.Ok, Parameters = binding.Values };
        if (request.Returns == RunReturns.LookAhead)
            return new LookAheadProof(request, _bars, _broker).Run(assembly, parameters) with { EngineMs = watch.Elapsed.TotalMilliseconds };
        var result = Backtest(strategy!, binding, assembly.Budget);
        var engineMs = watch.Elapsed.TotalMilliseconds;
        return Conclude(result, openArtifact) with { EngineMs = engineMs };
    }

    /// <summary>Constructor and property accessors are the strategy's code: what they throw is its error, before the first bar.</summary>
    private static (Strategy? Strategy, ParameterBinding? Binding, RunReport? Failure) Create(
        StrategyAssembly assembly, IReadOnlyDictionary<string, string> parameters)
    {
        try
        {
            var strategy = assembly.CreateStrategy();
            return (strategy, ParameterBinder.Bind(strategy, parameters), null);
        }
        catch (Exception exception) when (assembly.Budget?.Observe(exception) != true)
        {
            return (null, null, Reports.OfConstruction(exception, assembly.FindSourceLine(exception)));
        }
    }

    private BacktestResult Backtest(Strategy strategy, ParameterBinding binding, StrategyBudget? budget) => BacktestRunner.Run(new BacktestRequest
    {
        Strategy = strategy,
        Bars = _bars,
        Broker = _broker,
        Seed = request.Seed,
        Parameters = binding.Values,
        SourceSha256 = request.SourceSha256,
        DataSha256 = request.DataSha256,
        Budget = budget,
    });

    private RunReport Conclude(BacktestResult result, Func<string, Stream> openArtifact)
    {
        if (result.Session.Budget is { } budget)
            return Reports.Of(budget);
        if (result.Session.Failure is { } failure)
            return Reports.Of(failure);
        var metrics = result.CalculateMetrics();
        if (request.Returns == RunReturns.Artifacts)
            ArtifactWriter.Write(openArtifact, result.Report, result.Facts, metrics);
        return Reports.Of(result, metrics);
    }

    private static BudgetLimits? Limits(RunBudget? budget) => budget is null ? null : new BudgetLimits
    {
        StepsPerBar = budget.StepsPerBar ?? BudgetLimits.Default.StepsPerBar,
        StepsPerRun = budget.StepsPerRun ?? BudgetLimits.Default.StepsPerRun,
        AllocationPerBar = budget.AllocationPerBar ?? BudgetLimits.Default.AllocationPerBar,
        AllocationPerRun = budget.AllocationPerRun ?? BudgetLimits.Default.AllocationPerRun,
        StackBytes = budget.StackBytes ?? BudgetLimits.Default.StackBytes,
    };
}
