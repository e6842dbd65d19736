namespace StrategyHost.Sandbox;

/// <summary>A started sandbox. Disposing it ends and removes whatever is left of it.</summary>
internal abstract class RunningSandbox : IDisposable
{
    /// <summary>Where the runner reads its request.</summary>
    internal abstract Stream Input { get; }

    /// <summary>What the runner answers.</summary>
    internal abstract Stream Output { get; }

    /// <summary>Whether the runner is seen to have ended; where that is not known, it is taken to wait.</summary>
    internal virtual bool HasEnded => false;

    /// <summary>What the system warned of when it was started.</summary>
    internal virtual IReadOnlyList<string> Warnings => [];

    /// <summary>Ends everything inside at once; the streams end with it. May be called from any thread and more than once.</summary>
    internal abstract void Kill();

    /// <summary>Waits a moment for the runner to end by itself, ends it otherwise, and tells how it ended.</summary>
    internal abstract SandboxExit WaitForExit();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
