namespace StrategyHost.Sandbox.Process.Bubblewrap;

/// <summary>
/// Runs a strategy in namespaces of its own: no network, no processes but its own, a read-only root that holds the runtime and
/// nothing else, no capabilities, a system call filter, resource limits.
/// </summary>
internal sealed class BubblewrapRunner(RunnerFiles files) : IStrategyRunner
{
    /// <inheritdoc/>
    public SandboxKind Kind => SandboxKind.Bubblewrap;

    /// <inheritdoc/>
    public string? Image => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings { get; } = ["the limit on processors is not enforced: bubblewrap has no control groups"];

    /// <inheritdoc/>
    public StrategyRunResult Run(
        StrategyRunRequest request, SandboxLimits limits, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return SandboxedExchange.Run(() => Start(limits, request.Surroundings), request, limits, progress, cancellation);
    }

    private ProcessSandbox Start(SandboxLimits limits, RunnerSurroundings surroundings)
    {
        var command = new BubblewrapCommand(files, limits, surroundings);
        return ProcessSandbox.Start(BubblewrapCommand.Program, command.Arguments, BubblewrapCommand.Environment, limits.MemoryBytes);
    }
}
