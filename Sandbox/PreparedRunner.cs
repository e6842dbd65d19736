namespace StrategyHost.Sandbox;

/// <summary>What all isolations share: a sandbox for each run, taken from those that were started ahead where one fits.</summary>
internal abstract class PreparedRunner : IStrategyRunner, IDisposable
{
    private SandboxPool? _pool;

    /// <inheritdoc/>
    public abstract SandboxKind Kind { get; }

    /// <inheritdoc/>
    public virtual string? Image => null;

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Warnings { get; }

    /// <summary>Starts sandboxes before they are needed: the caller may compile meanwhile.</summary>
    /// <param name="expected">The runs that come next.</param>
    /// <exception cref="SandboxException">The first cannot be started.</exception>
    internal void Prepare(ExpectedRuns expected) => Interlocked.Exchange(
        ref _pool, new SandboxPool(expected, () => Start(expected.Limits, RunnerSurroundings.Usual, expected.AreWarm)))?.Dispose();

    /// <inheritdoc/>
    public StrategyRunResult Run(
        StrategyRunRequest request, SandboxLimits limits, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var pool = _pool is { } one && one.Expected.Limits == limits && request.Surroundings == RunnerSurroundings.Usual ? one : null;
        return SandboxedExchange.Run(() => pool?.Take() ?? Start(limits, request.Surroundings, warmsUp: false), request, limits, progress, cancellation);
    }

    /// <summary>Ends what was prepared and not used.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a sandbox.</summary>
    /// <param name="limits">What it may use.</param>
    /// <param name="surroundings">What is around its run.</param>
    /// <param name="warmsUp">Whether it runs its engine in before it takes its request.</param>
    protected abstract RunningSandbox Start(SandboxLimits limits, RunnerSurroundings surroundings, bool warmsUp);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Interlocked.Exchange(ref _pool, null)?.Dispose();
    }
}
