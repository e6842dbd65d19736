namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>
/// Runs a strategy in a child process that has locked itself in: it may read the runtime and itself, and write to nothing but its
/// pipes; no network, no new processes, no signals to others, resource limits. Nothing needs to be installed for it.
/// </summary>
internal sealed class LandlockRunner(RunnerFiles files) : IStrategyRunner, IDisposable
{
    private readonly ReadableCopy _runner = ReadableCopy.Of(files);

    /// <inheritdoc/>
    public SandboxKind Kind => SandboxKind.Landlock;

    /// <inheritdoc/>
    public string? Image => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings { get; } =
        ["the limit on processors is not enforced, and names of files outside can be told, not their content: landlock has neither control groups nor a file system of its own"];

    /// <summary>Removes the copy of the runner, where one was needed.</summary>
    public void Dispose() => _runner.Dispose();

    /// <inheritdoc/>
    public StrategyRunResult Run(
        StrategyRunRequest request, SandboxLimits limits, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return SandboxedExchange.Run(() => Start(limits, request.Surroundings), request, limits, progress, cancellation);
    }

    private ProcessSandbox Start(SandboxLimits limits, RunnerSurroundings surroundings)
    {
        var command = new LandlockCommand(files, _runner.Folder, limits, surroundings);
        return ProcessSandbox.Start(files.Muxer, _ => command.Arguments, RunnerEnvironment.Of(Kind, limits, surroundings), limits.MemoryBytes);
    }
}
