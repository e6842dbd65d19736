using System.Diagnostics;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.SimBroker.Proofs;
using StrategyHost.Trading.Budgets;
using StrategyHost.Trading.Parameters;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>Proves one compiled strategy over one series of bars.</summary>
internal static class LookAheadJob
{
    private const int StackBytes = 64 << 20;

    /// <summary>The budgets of a bar hold as ever; those of a run would be spent by the thousands of runs of a proof. The timeout bounds it.</summary>
    private static readonly BudgetLimits Limits = BudgetLimits.Default with { StepsPerRun = long.MaxValue / 4, AllocationPerRun = long.MaxValue / 4 };

    public static LookAheadEntry Run(CompiledFile file, LoadedBars data, IReadOnlyDictionary<string, string> parameters, RunSettings settings, int truncationBars)
    {
        var watch = Stopwatch.StartNew();
        // One load for all runs: a thousand would cost seconds, and static fields that could carry something over are refused.
        using var assembly = file.Load(Limits);
        var request = new LookAheadRequest
        {
            Create = _ => Bound(assembly.CreateStrategy(), parameters),
            Bars = data.Data.Bars,
            Broker = settings.Broker,
            Seed = settings.Seed,
            Budget = assembly.Budget,
            TruncationBars = truncationBars,
        };
        return Within(settings.Limits.Timeout, () => LookAheadProver.Prove(request)) is { } verdict
            ? LookAheadEntry.Of(file, data, verdict, watch.Elapsed.TotalMilliseconds)
            : LookAheadEntry.TimedOut(file, data, settings.Limits.Timeout);
    }

    private static Strategy Bound(Strategy strategy, IReadOnlyDictionary<string, string> parameters)
    {
        ParameterBinder.Bind(strategy, parameters);
        return strategy;
    }

    /// <summary>Null when it does not end in time. The thread is then left behind, and ends with the process.</summary>
    private static LookAheadVerdict? Within(TimeSpan limit, Func<LookAheadVerdict> prove)
    {
        var proof = new TaskCompletionSource<LookAheadVerdict>();
        var thread = new Thread(() => Complete(proof, prove), StackBytes) { IsBackground = true, Name = "proof" };
        thread.Start();
        return thread.Join(limit) ? proof.Task.GetAwaiter().GetResult() : null;
    }

    private static void Complete(TaskCompletionSource<LookAheadVerdict> proof, Func<LookAheadVerdict> prove)
    {
        try
        {
            proof.SetResult(prove());
        }
        catch (Exception defect)
        {
            proof.SetException(defect);
        }
    }
}
