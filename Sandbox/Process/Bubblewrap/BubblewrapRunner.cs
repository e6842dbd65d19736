namespace StrategyHost.Sandbox.Process.Bubblewrap;

/// <summary>
/// Runs a strategy in namespaces of its own: no network, no processes but its own, a read-only root that holds the runtime and
/// nothing else, no capabilities, a system call filter, resource limits.
/// </summary>
internal sealed class BubblewrapRunner(RunnerFiles files) : PreparedRunner
{
    /// <inheritdoc/>
    public override SandboxKind Kind => SandboxKind.Bubblewrap;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Warnings { get; } = ["the limit on processors is not enforced: bubblewrap has no control groups"];

    protected override RunningSandbox Start(SandboxLimits limits, RunnerSurroundings surroundings, bool warmsUp)
    {
        var command = new BubblewrapCommand(files, limits, surroundings, warmsUp);
        return ProcessSandbox.Start(BubblewrapCommand.Program, command.Arguments, BubblewrapCommand.Environment, limits.MemoryBytes);
    }
}
