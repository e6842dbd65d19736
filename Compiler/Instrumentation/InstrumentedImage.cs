namespace StrategyHost.Compiler.Instrumentation;

/// <summary>An assembly with budgets compiled in.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its portable PDB, lines unchanged.</param>
public sealed record InstrumentedImage(byte[] Image, byte[] Symbols)
{
    /// <summary>The source line of each counted place, in the order of the counters; empty unless places are counted.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}
