namespace StrategyHost.Sandbox.Process;

/// <summary>
/// Runs a strategy in a plain child process: an empty environment, a heap limit, a timeout. It contains what goes wrong, not what
/// means harm: for verified code only.
/// </summary>
internal sealed class PlainProcessRunner(RunnerFiles files) : PreparedRunner
{
    /// <inheritdoc/>
    public override SandboxKind Kind => SandboxKind.None;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Warnings { get; } = ["no isolation: the strategy runs in a plain child process with the rights of this user"];

    protected override RunningSandbox Start(SandboxLimits limits, RunnerSurroundings surroundings, bool warmsUp) =>
        ProcessSandbox.Start(files.Muxer, _ => [files.Runner, .. RunnerProgram.WarmUp(warmsUp)], RunnerEnvironment.Of(Kind, limits, surroundings), limits.MemoryBytes);
}
