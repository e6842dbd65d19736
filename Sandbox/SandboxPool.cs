namespace StrategyHost.Sandbox;

/// <summary>
/// Sandboxes that are started before they are needed: one waits, and when it is taken the next is started, as many as runs are
/// expected. Each serves one run: what a strategy leaves behind ends with its sandbox.
/// </summary>
internal sealed class SandboxPool : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Func<RunningSandbox> _start;
    private Task<RunningSandbox>? _waiting;
    private int _left;

    /// <param name="expected">The runs that come next.</param>
    /// <param name="start">Starts a sandbox for one of them.</param>
    /// <exception cref="SandboxException">The first cannot be started.</exception>
    internal SandboxPool(ExpectedRuns expected, Func<RunningSandbox> start)
    {
        Expected = expected;
        _start = start;
        _left = expected.Count - 1;
        _waiting = Task.FromResult(start());
    }

    /// <summary>The runs it was made for.</summary>
    internal ExpectedRuns Expected { get; }

    /// <summary>The one that waits, or a new one where none does.</summary>
    internal RunningSandbox Take()
    {
        Task<RunningSandbox>? taken;
        lock (_lock)
        {
            (taken, _waiting) = (_waiting, null);
        }

        // What runs itself in would take the processor from the run that begins now: it waits until that is over.
        if (!Expected.AreWarm)
            Restock(null);
        var sandbox = Usable(taken) ?? _start();
        return Expected.AreWarm ? new LentSandbox(sandbox, Restock) : sandbox;
    }

    /// <summary>One may have failed to start, or have been ended by somebody while it waited: a new one will tell why, if need be.</summary>
    private static RunningSandbox? Usable(Task<RunningSandbox>? waiting)
    {
        try
        {
            if (waiting?.GetAwaiter().GetResult() is not { } sandbox)
                return null;
            if (!sandbox.HasEnded)
                return sandbox;
            sandbox.Dispose();
            return null;
        }
        catch (Exception exception) when (IsOfTheMachine(exception))
        {
            return null;
        }
    }

    /// <summary>Starts the next one where one is expected and none waits.</summary>
    /// <param name="used">One to end first: nobody waits for that any more.</param>
    private void Restock(RunningSandbox? used)
    {
        lock (_lock)
        {
            if (_waiting is null && _left > 0)
            {
                _left--;
                _waiting = Task.Run(() =>
                {
                    used?.Dispose();
                    return _start();
                });
                return;
            }
        }

        used?.Dispose();
    }

    private static bool IsOfTheMachine(Exception exception) => exception is SandboxException or IOException or HttpRequestException;

    /// <summary>Ends the one that waits.</summary>
    public void Dispose()
    {
        Task<RunningSandbox>? waiting;
        lock (_lock)
        {
            (waiting, _waiting, _left) = (_waiting, null, 0);
        }

        try
        {
            waiting?.GetAwaiter().GetResult().Dispose();
        }
        catch (Exception exception) when (IsOfTheMachine(exception))
        {
            // It never came to be, and nobody needs it.
        }
    }
}
