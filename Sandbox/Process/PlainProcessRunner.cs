namespace StrategyHost.Sandbox.Process;

/// <summary>
/// Runs a strategy in a plain child process: an empty environment, a heap limit, a timeout. It contains what goes wrong, not what
/// means harm: for verified code only.
/// </summary>
internal sealed class PlainProcessRunner(RunnerFiles files) : IStrategyRunner
{
    /// <inheritdoc/>
    public SandboxKind Kind => SandboxKind.None;

    /// <inheritdoc/>
    public string? Image => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings { get; } = ["no isolation: the strategy runs in a plain child process with the rights of this user"];

    /// <inheritdoc/>
    public StrategyRunResult Run(
        StrategyRunRequest request, SandboxLimits limits, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return SandboxedExchange.Run(() => Start(limits, request.Surroundings), request, limits, progress, cancellation);
    }

    private ProcessSandbox Start(SandboxLimits limits, RunnerSurroundings surroundings) =>
        ProcessSandbox.Start(files.Muxer, _ => [files.Runner], RunnerEnvironment.Of(Kind, limits, surroundings), limits.MemoryBytes);
}
