using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>What a proof came to.</summary>
/// <param name="Run">How the run over all bars ended, or the run that spent a budget; what comes after an early end is not proved.</param>
/// <param name="Finding">The counter-example with the earliest end of the known bars; null: none was found.</param>
/// <param name="Coverage">What was tried.</param>
public sealed record LookAheadVerdict(SessionResult Run, LookAheadFinding? Finding, LookAheadCoverage Coverage)
{
    /// <summary>True when every decision stayed the same and the strategy ran to its end (a ruined account is one).</summary>
    public bool IsProved => Finding is null && Run.Status is (SessionStatus.Completed or SessionStatus.Ruined);
}
