using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>The isolation that was found, or why there is none.</summary>
internal static class Isolation
{
    /// <exception cref="CliException">There is none of what was chosen.</exception>
    public static IStrategyRunner Require(SandboxSelection selection) => selection.Runner ?? throw CliException.Infrastructure(
        $"No isolation is available: {string.Join("; ", selection.Considered.Select(one => $"{one.Kind.ToName()}: {one.Reason}"))}.",
        "Install bubblewrap, or start a Docker engine (build/docker-up.sh), or use --sandbox none for files that you trust.");
}
