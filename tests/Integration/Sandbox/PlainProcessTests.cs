using StrategyHost.Sandbox;

namespace StrategyHost.Integration.Sandbox;

internal sealed class PlainProcessTests : StrategyRunnerContract
{
    protected override IStrategyRunner CreateRunner() => new PlainProcess().Create();

    protected override IEnumerable<string> Leftovers() => RunnerProcesses.Left();
}
