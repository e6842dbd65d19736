namespace StrategyHost.Sandbox;

/// <summary>What came of looking for an isolation.</summary>
/// <param name="Runner">The strongest one found; null where there is none of the choice.</param>
/// <param name="Considered">Those that were looked at, in order, and why the first ones were not taken.</param>
public sealed record SandboxSelection(IStrategyRunner? Runner, IReadOnlyList<SandboxAvailability> Considered) : IDisposable
{
    /// <summary>Closes what the runner holds open.</summary>
    public void Dispose() => (Runner as IDisposable)?.Dispose();
}
