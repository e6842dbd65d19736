namespace StrategyHost.Sandbox;

/// <summary>The runs that come next: sandboxes for them are started before they are needed, each for one run.</summary>
/// <param name="Limits">What they may use.</param>
/// <param name="Count">How many are expected.</param>
public sealed record ExpectedRuns(SandboxLimits Limits, int Count = 1)
{
    /// <summary>
    /// Whether what waits runs its engine in, over bars and a strategy of its own: some tenths of a second of a processor, which the
    /// run is then shorter by. For those who wait a while between runs.
    /// </summary>
    public bool AreWarm { get; init; }
}
