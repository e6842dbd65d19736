using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;
using StrategyHost.Trading.Loading;
using StrategyHost.Trading.Parameters;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Runs one compiled strategy over one series of bars and writes its artifacts.</summary>
internal sealed class StrategyRun(ILogger<StrategyRun> log)
{
    /// <summary>Deep recursion in a strategy is its own matter; the host's threads keep their size.</summary>
    private const int StackBytes = 64 << 20;

    public BacktestOutcome Run(CompiledFile file, LoadedBars data, RunSettings settings)
    {
        var outcome = new BacktestOutcome { Strategy = file, Data = data, Status = RunStatus.Timeout };
        using var assembly = file.Load();
        var watch = Stopwatch.StartNew();
        var execution = RunWithin(settings.Timeout, () => Execute(file, assembly, data, settings));
        if (execution is null)
            return outcome with { Error = TimedOut(settings.Timeout) };
        if (execution.Result is not { } result)
            return outcome with { Status = RunStatus.Failed, Error = Failed(file.File, execution.Failure, execution.Budget) };

        outcome = outcome with { EngineMs = watch.Elapsed.TotalMilliseconds };
        log.Ran(file.Name, result.Session.Bars, watch.Elapsed.TotalMilliseconds);
        return result.Session.Status is SessionStatus.StrategyFailed or SessionStatus.BudgetSpent
            ? outcome with { Status = RunStatus.Failed, Error = Failed(file.File, result.Session.Failure, result.Session.Budget) }
            : Conclude(outcome, result, settings.Out);
    }

    /// <summary>Constructor and property accessors are the strategy's code: what they throw is its error, before the first bar.</summary>
    private static Execution Execute(CompiledFile file, StrategyAssembly assembly, LoadedBars data, RunSettings settings)
    {
        var budget = assembly.Budget ?? throw new InvalidOperationException($"{file.File}: the image has no budgets.");
        try
        {
            var strategy = assembly.CreateStrategy();
            var binding = ParameterBinder.Bind(strategy, ParameterCheck.Of(strategy, settings.Parameters));
            budget.ThrowIfSpent();
            return new Execution(Backtest(file, strategy, binding, budget, data, settings), null, null);
        }
        catch (Exception exception) when (budget.Observe(exception))
        {
            return new Execution(null, null, budget.Outcome);
        }
        catch (Exception exception) when (assembly.FindSourceLine(exception) is { } line)
        {
            return new Execution(null, new StrategyFailure(exception.GetType().Name, exception.Message, -1, "the constructor", line), null);
        }
    }

    private static BacktestResult Backtest(
        CompiledFile file, Strategy strategy, ParameterBinding binding, StrategyBudget budget, LoadedBars data, RunSettings settings) =>
        BacktestRunner.Run(new BacktestRequest
        {
            Strategy = strategy,
            Bars = data.Data.Bars,
            Broker = settings.Broker,
            Seed = settings.Seed,
            Parameters = binding.Values,
            SourceSha256 = file.Result.SourceSha256,
            DataSha256 = data.Data.Sha256,
            Budget = budget,
        });

    private BacktestOutcome Conclude(BacktestOutcome outcome, BacktestResult result, string folder)
    {
        var watch = Stopwatch.StartNew();
        var metrics = result.CalculateMetrics();
        var directory = Path.Combine(folder, result.Facts.Strategy, result.Facts.RunId);
        var artifacts = ArtifactWriter.Write(directory, result.Report, result.Facts, metrics);
        log.Wrote(directory, watch.Elapsed.TotalMilliseconds);
        return outcome with
        {
            Status = result.Session.Status == SessionStatus.Ruined ? RunStatus.Ruined : RunStatus.Ok,
            Run = RunDigest.Of(result, metrics),
            Artifacts = artifacts,
            WriteMs = watch.Elapsed.TotalMilliseconds,
        };
    }

    private static RunError TimedOut(TimeSpan limit) => new(
        "timeout",
        $"The run took longer than {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s: look for a loop without end, or raise --timeout.",
        null,
        null);

    private static RunError Failed(string file, StrategyFailure? failure, BudgetOutcome? budget) => budget is not null
        ? new RunError("budget", $"{budget.RuleId}: {budget.Message}", budget.Bar, Place(file, budget.Line, budget.Method))
        : new RunError("strategy_error", $"{failure!.Kind}: {failure.Message}", failure.Bar, Place(file, failure.Line ?? 0, failure.Method));

    private static string? Place(string file, int line, string? method) => line > 0
        ? $"{Path.GetFileName(file)}:{line.ToString(CultureInfo.InvariantCulture)} in {method}"
        : method;

    /// <summary>Runs on a thread of its own; null when it does not end in time. The thread is then left behind, and ends with the process.</summary>
    private static Execution? RunWithin(TimeSpan limit, Func<Execution> run)
    {
        Execution? result = null;
        Exception? defect = null;
        var thread = new Thread(() => Capture(run, ref result, ref defect), StackBytes) { IsBackground = true, Name = "strategy" };
        thread.Start();
        if (!thread.Join(limit))
            return null;
        return defect is null ? result : throw new InvalidOperationException($"The engine failed: {defect.Message}", defect);
    }

    private static void Capture(Func<Execution> run, ref Execution? result, ref Exception? defect)
    {
        try
        {
            result = run();
        }
        catch (Exception exception)
        {
            defect = exception;
        }
    }

    /// <summary>A result, or why the strategy could not even be created.</summary>
    private sealed record Execution(BacktestResult? Result, StrategyFailure? Failure, BudgetOutcome? Budget);
}
