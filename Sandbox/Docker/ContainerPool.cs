namespace StrategyHost.Sandbox.Docker;

/// <summary>
/// Containers that are started before they are needed: one waits, and when it is taken the next is started beside its run, as
/// many as runs are expected.
/// </summary>
internal sealed class ContainerPool : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Func<ContainerSandbox> _start;
    private Task<ContainerSandbox>? _waiting;
    private int _left;

    /// <param name="limits">What the containers may use.</param>
    /// <param name="runs">How many runs are expected.</param>
    /// <param name="start">Starts a container with these limits.</param>
    /// <exception cref="SandboxException">The first cannot be started.</exception>
    internal ContainerPool(SandboxLimits limits, int runs, Func<ContainerSandbox> start)
    {
        Limits = limits;
        _start = start;
        _left = runs - 1;
        _waiting = Task.FromResult(start());
    }

    /// <summary>What the containers may use.</summary>
    internal SandboxLimits Limits { get; }

    /// <summary>The one that waits, or a new one where none is expected any more.</summary>
    internal ContainerSandbox Take()
    {
        Task<ContainerSandbox>? taken;
        lock (_lock)
        {
            taken = _waiting;
            _waiting = _left-- > 0 ? Task.Run(_start) : null;
        }

        return taken is null ? _start() : taken.GetAwaiter().GetResult();
    }

    /// <summary>Ends the one that waits.</summary>
    public void Dispose()
    {
        Task<ContainerSandbox>? waiting;
        lock (_lock)
        {
            (waiting, _waiting, _left) = (_waiting, null, 0);
        }

        try
        {
            waiting?.GetAwaiter().GetResult().Dispose();
        }
        catch (Exception exception) when (exception is SandboxException or IOException or HttpRequestException)
        {
            // It never came to be, and nobody needs it.
        }
    }
}
