using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Everything a verb needs before it runs strategies: compiled files, bars, the isolation, and each file's parameters.</summary>
/// <param name="Strategies">The files, refused ones included.</param>
/// <param name="Data">The data files.</param>
/// <param name="Parameters">The values for each file.</param>
/// <param name="Selection">The isolation; disposing the job closes it.</param>
internal sealed record LoadedJob(
    IReadOnlyList<CompiledFile> Strategies,
    IReadOnlyList<LoadedBars> Data,
    IReadOnlyDictionary<CompiledFile, IReadOnlyDictionary<string, string>> Parameters,
    SandboxSelection Selection) : IDisposable
{
    /// <summary>The isolation that was found.</summary>
    public IStrategyRunner Runner => Isolation.Require(Selection);

    public void Dispose() => Selection.Dispose();
}
