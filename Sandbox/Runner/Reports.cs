using System.Runtime.Loader;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Proofs;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;
using StrategyHost.Trading.Parameters;

namespace StrategyHost.Sandbox.Runner;

/// <summary>What a run came to, in the words of the protocol.</summary>
internal static class Reports
{
    internal static RunReport BadParameters(ParameterBinding binding) => new()
    {
        Outcome = RunOutcome.StrategyError,
        Parameters = binding.Values,
        Failure = new RunFailure(RunFailure.ParameterKind, string.Join(" ", binding.Errors.Select(error => error.Message)), -1, null, 0),
    };

    internal static RunReport Of(BudgetOutcome budget) => new()
    {
        Outcome = RunOutcome.Budget,
        Failure = new RunFailure(budget.RuleId, budget.Message, budget.Bar, budget.Method, budget.Line),
    };

    internal static RunReport Of(StrategyFailure failure) => new()
    {
        Outcome = OutcomeOf(failure.Kind),
        Failure = new RunFailure(failure.Kind, failure.Message, failure.Bar, failure.Method, failure.Line ?? 0),
    };

    /// <summary>An exception class of the strategy's own may override Message, and its code must not run here.</summary>
    internal static RunReport OfConstruction(Exception exception, int? line) => new()
    {
        Outcome = OutcomeOf(exception.GetType().Name),
        Failure = new RunFailure(
            exception.GetType().Name,
            IsOfStrategy(exception) ? "(an exception class of the strategy's own)" : exception.Message,
            -1,
            "the constructor",
            line ?? 0),
    };

    internal static RunReport Of(BacktestResult result, PerformanceMetrics metrics) => new()
    {
        Outcome = RunOutcome.Ok,
        Parameters = result.Facts.Parameters,
        Summary = new RunSummary
        {
            RunId = result.Facts.RunId,
            IsRuined = result.Session.Status == SessionStatus.Ruined,
            Bars = result.Session.Bars,
            OpenPositions = result.Report.OpenPositions.Count,
            UnfilledOrders = result.Report.UnfilledOrders,
            AmbiguousBars = result.Report.AmbiguousBars,
            WorstNetProfit = result.Report.WorstNetProfit,
            BestNetProfit = result.Report.BestNetProfit,
            Flags = result.Facts.Flags,
            Rejections = result.Report.Rejections,
            Metrics = MetricCatalog.All.Where(metric => metrics[metric.Metric] is not null).ToDictionary(metric => metric.Name, metric => metrics[metric.Metric]!.Value),
            Unavailable = metrics.Unavailable,
            ExplanationCode = metrics.Explanation?.Code,
            Explanation = metrics.Explanation?.Message,
        },
    };

    /// <summary>The framework and the engine are in the default context, strategies never.</summary>
    private static bool IsOfStrategy(Exception exception) =>
        AssemblyLoadContext.GetLoadContext(exception.GetType().Assembly) != AssemblyLoadContext.Default;

    /// <summary>A strategy that fails is not proved, unless its look-ahead showed before.</summary>
    internal static RunReport Of(LookAheadVerdict verdict)
    {
        var report = verdict switch
        {
            { Finding: null, Run.Budget: { } budget } => Of(budget),
            { Finding: null, Run.Failure: { } failure } => Of(failure),
            _ => new RunReport { Outcome = RunOutcome.Ok },
        };
        var coverage = verdict.Coverage;
        return report with
        {
            LookAhead = new LookAheadReport
            {
                Bars = coverage.Bars,
                Decisions = coverage.Decisions,
                TruncatedBars = coverage.TruncatedBars,
                StreamedBars = coverage.StreamedBars,
                RedrawnBars = coverage.RedrawnBars,
                Futures = coverage.Futures,
                CounterExample = verdict.Finding is { } found
                    ? new LookAheadCounterExample(
                        found.Probe.ToString().ToLowerInvariant(), found.Bar, found.Time.Ticks, found.LastKnownBar, found.FutureBar, found.Decided, found.WithoutFuture)
                    : null,
            },
        };
    }

    private static RunOutcome OutcomeOf(string exception) =>
        exception == nameof(OutOfMemoryException) ? RunOutcome.Memory : RunOutcome.StrategyError;
}
