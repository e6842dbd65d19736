using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>How a sandbox's outcomes show in reports.</summary>
internal static class RunStatusNames
{
    public static RunStatus ToStatus(this RunOutcome outcome) => outcome switch
    {
        RunOutcome.Ok => RunStatus.Ok,
        RunOutcome.Timeout => RunStatus.Timeout,
        RunOutcome.Memory => RunStatus.Memory,
        _ => RunStatus.Failed,
    };

    /// <summary>Lower case, as in JSON.</summary>
    public static string ToName(this RunStatus status) => status.ToString().ToLowerInvariant();
}
