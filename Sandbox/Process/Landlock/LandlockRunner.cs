namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>
/// Runs a strategy in a child process that has locked itself in: it may read the runtime and itself, and write to nothing but its
/// pipes; no network, no new processes, no signals to others, resource limits. Nothing needs to be installed for it.
/// </summary>
internal sealed class LandlockRunner : IStrategyRunner, IDisposable
{
    private readonly RunnerFiles _files;
    private readonly ReadableCopy _runner;
    private readonly LandlockUser _user;

    internal LandlockRunner(RunnerFiles files)
    {
        _files = files;
        _user = LandlockUsers.Choose(files);
        _runner = ReadableCopy.Of(files, _user);
        Warnings =
        [
            "landlock does not enforce the limit on processors",
            "names of files outside can be told, their content cannot be read",
            .. _user == LandlockUser.Superuser ? (string[])[$"the runtime in {files.DotnetRoot} is closed to other users: the strategy is the superuser without capabilities, and the limit on processes does not bind it"] : [],
        ];
    }

    /// <inheritdoc/>
    public SandboxKind Kind => SandboxKind.Landlock;

    /// <inheritdoc/>
    public string? Image => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings { get; }

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
        var command = new LandlockCommand(_files, _runner.Folder, _user, limits, surroundings);
        return ProcessSandbox.Start(_files.Muxer, _ => command.Arguments, RunnerEnvironment.Of(Kind, limits, surroundings), limits.MemoryBytes);
    }
}
