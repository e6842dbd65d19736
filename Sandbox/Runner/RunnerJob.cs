using StrategyHost.Sandbox.Protocol;
using StrategyHost.Sandbox.Runner.Reduction;
using StrategyHost.Sandbox.Runner.Tests;

namespace StrategyHost.Sandbox.Runner;

/// <summary>Chooses what does a request's work.</summary>
internal static class RunnerJob
{
    /// <returns>Does one parameter set, by its number.</returns>
    internal static Func<int, RunReport> Of(StrategyRunRequest request, ResultWriter results)
    {
        switch (request.Returns)
        {
            case RunReturns.Tests:
                var tests = new TestJob(request, results);
                return _ => tests.Run();
            case RunReturns.SmallestFailure or RunReturns.SmallestLookAhead:
                var reduction = new ReductionJob(request);
                return reduction.Run;
            default:
                var job = new StrategyJob(request);
                return set => job.Run(set, results.OpenArtifact);
        }
    }
}
