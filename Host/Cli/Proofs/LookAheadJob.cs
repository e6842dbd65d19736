using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>Has one compiled strategy proved over one series of bars, inside a sandbox.</summary>
internal static class LookAheadJob
{
    /// <summary>The series is cut off at each of its first so many bars, unless asked otherwise: seconds, for they cost their square.</summary>
    public const int DefaultBars = 5_000;

    /// <summary>The budgets of a bar hold as ever; those of a run would be spent by the thousands of runs of a proof. The timeout bounds it.</summary>
    private static readonly RunBudget Budget = new() { StepsPerRun = long.MaxValue / 4, AllocationPerRun = long.MaxValue / 4 };

    /// <exception cref="CliException">The sandbox failed.</exception>
    public static LookAheadEntry Run(
        IStrategyRunner runner, CompiledFile file, LoadedBars data, IReadOnlyDictionary<string, string> parameters, RunSettings settings, int truncationBars)
    {
        var request = file.ToRequest(data, parameters, settings) with
        {
            Budget = Budget,
            Returns = RunReturns.LookAhead,
            TruncationBars = truncationBars,
        };
        var result = runner.Run(request, settings.Limits);
        return result.Outcome == RunOutcome.Infrastructure
            ? throw CliException.Infrastructure(result.Message, "Run strategyhost sandbox info, which tells what works on this machine.")
            : LookAheadEntry.Of(file, data, runner, result);
    }
}
