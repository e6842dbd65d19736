using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Process.Bubblewrap;

namespace StrategyHost.Integration.Sandbox;

internal sealed class BubblewrapTests : IsolationContract
{
    protected override IStrategyRunner CreateRunner()
    {
        try
        {
            BubblewrapTrial.Require(RunnerFiles.Find());
        }
        catch (SandboxException exception)
        {
            Assert.Ignore(exception.Message);
        }

        return new BubblewrapRunner(RunnerFiles.Find());
    }

    protected override IEnumerable<string> Leftovers() => RunnerProcesses.Left();
}
