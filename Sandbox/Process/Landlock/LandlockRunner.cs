namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>
/// Runs a strategy in a child process that has locked itself in: it may read the runtime and itself, and write to nothing but its
/// pipes; no network, no new processes, no signals to others, resource limits. Nothing needs to be installed for it.
/// </summary>
internal sealed class LandlockRunner : PreparedRunner
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
    public override SandboxKind Kind => SandboxKind.Landlock;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Warnings { get; }

    /// <summary>What waits runs from the copy of the runner: it ends before that is removed.</summary>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _runner.Dispose();
    }

    protected override RunningSandbox Start(SandboxLimits limits, RunnerSurroundings surroundings, bool warmsUp)
    {
        var command = new LandlockCommand(_files, _runner.Folder, _user, limits, surroundings, warmsUp);
        return ProcessSandbox.Start(_files.Muxer, _ => command.Arguments, RunnerEnvironment.Of(Kind, limits, surroundings), limits.MemoryBytes);
    }
}
