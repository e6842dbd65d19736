using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Process.Landlock;

namespace StrategyHost.Integration.Sandbox;

internal sealed class LandlockTests : IsolationContract
{
    protected override IStrategyRunner CreateRunner()
    {
        try
        {
            LandlockTrial.Require(RunnerFiles.Find());
        }
        catch (SandboxException exception)
        {
            Assert.Ignore(exception.Message);
        }

        return new LandlockRunner(RunnerFiles.Find());
    }

    protected override IEnumerable<string> Leftovers() => RunnerProcesses.Left();
}
