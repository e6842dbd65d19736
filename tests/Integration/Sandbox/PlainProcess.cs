using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Process;

namespace StrategyHost.Integration.Sandbox;

/// <summary>The weakest isolation, to compare with.</summary>
internal sealed class PlainProcess
{
    public IStrategyRunner Create() => new PlainProcessRunner(RunnerFiles.Find());
}
