namespace StrategyHost.Sandbox;

/// <summary>
/// Runs a compiled strategy where it can do no harm. What goes wrong comes back as a value: an implementation throws for bugs of
/// its caller only, and leaves no process, container or file behind.
/// </summary>
public interface IStrategyRunner
{
    /// <summary>The isolation it gives.</summary>
    SandboxKind Kind { get; }

    /// <summary>Name of the container image; null where there is none.</summary>
    string? Image { get; }

    /// <summary>What the isolation does not give of <see cref="SandboxLimits"/>, and what the system warned of; empty when all is enforced.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Runs a request and blocks until it is over. May be called from several threads at once.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="progress">Told before each of the request's parameter sets, on the calling thread; null: nobody is told.</param>
    /// <param name="cancellation">Ends the run early, as <see cref="RunOutcome.Timeout"/>.</param>
    StrategyRunResult Run(
        StrategyRunRequest request, SandboxLimits limits, Action<RunProgress>? progress = null, CancellationToken cancellation = default);
}
