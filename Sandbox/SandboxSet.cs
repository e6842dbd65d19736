namespace StrategyHost.Sandbox;

/// <summary>Several isolations of this machine at once.</summary>
/// <param name="Runners">The strongest first.</param>
public sealed record SandboxSet(IReadOnlyList<IStrategyRunner> Runners) : IDisposable
{
    /// <summary>Closes what they hold open.</summary>
    public void Dispose()
    {
        foreach (var runner in Runners.OfType<IDisposable>())
            runner.Dispose();
    }
}
