using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Process.Bubblewrap;

namespace StrategyHost.Integration.Sandbox;

internal sealed class BubblewrapTests : IsolationContract
{
    protected override IStrategyRunner CreateRunner() => new BubblewrapRunner(RunnerFiles.Find());

    protected override IEnumerable<string> Leftovers() => RunnerProcesses.Left();
}
