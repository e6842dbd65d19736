using Microsoft.CodeAnalysis;

namespace StrategyHost.Compiler;

/// <summary>How strictly sources are judged and what their compilation may cost.</summary>
public sealed record StrategyCompilerOptions
{
    /// <summary>The rules as <c>check</c> and <c>backtest</c> apply them.</summary>
    public static StrategyCompilerOptions Default { get; } = new();

    /// <summary>Treats every SH warning, and the C# compiler's warnings about null, as an error. Its other warnings stay warnings.</summary>
    public bool Strict { get; init; }

    /// <summary>What judges a bound source; anything but the rules is for tests of what happens when it fails.</summary>
    internal Func<BoundStrategy, CancellationToken, IEnumerable<Diagnostic>> Analysis { get; init; } =
        static (bound, cancellation) => bound.Analyse(cancellation);

    /// <summary>False only where the price of the budgets is measured: what is compiled without them must never leave that measurement.</summary>
    internal bool CountsBudgets { get; init; } = true;

    /// <summary>
    /// Processor time of one compilation, and at most six times as much by the clock; beyond it the source is refused with
    /// SH5009. Default: 10 s, of which the first compilation of a process takes about one, later ones hundredths.
    /// </summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// By how much the managed heap of the process may grow during one compilation; beyond it the source is refused with
    /// SH5009. Default: 512 MB. What other threads allocate at the same time counts too.
    /// </summary>
    public long MaxMemoryBytes { get; init; } = 512L << 20;

    /// <summary>Size of the image with its symbols; beyond it the source is refused with SH5009. Default: 4 MB; strategies have some 10 KB.</summary>
    public int MaxImageBytes { get; init; } = 4 << 20;
}
