using Microsoft.CodeAnalysis;

namespace StrategyHost.Compiler;

/// <summary>How strictly sources are judged and what their compilation may cost.</summary>
public sealed record StrategyCompilerOptions
{
    private const int ColdFactor = 5;

    /// <summary>The rules as <c>check</c> and <c>backtest</c> apply them.</summary>
    public static StrategyCompilerOptions Default { get; } = new();

    /// <summary>Treats every SH warning, and the C# compiler's warnings about null, as an error. Its other warnings stay warnings.</summary>
    public bool Strict { get; init; }

    /// <summary>Makes images that note which lines are reached, for the coverage of tests; they are other bytes than those of a backtest.</summary>
    public bool CountLines { get; init; }

    /// <summary>What judges a bound source; anything but the rules is for tests of what happens when it fails.</summary>
    internal Func<BoundStrategy, CancellationToken, IEnumerable<Diagnostic>> Analysis { get; init; } =
        static (bound, cancellation) => bound.Analyse(cancellation);

    /// <summary>False only where the price of the budgets is measured: what is compiled without them must never leave that measurement.</summary>
    internal bool CountsBudgets { get; init; } = true;

    /// <summary>
    /// Processor time that the compilation of a short source may take, and one of 64 KB twice; beyond it the source is refused
    /// with SH5009. Default: 1 s, of which strategies take hundredths; five times as much before
    /// <see cref="StrategyCompiler.WarmUp"/>, because the C# compiler is itself compiled while it runs first. By the clock it may be
    /// twenty times as much, for machines that do other work.
    /// </summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// By how much the managed heap of the process may grow during one compilation; beyond it the source is refused with
    /// SH5009. Default: 512 MB. What other threads allocate at the same time counts too.
    /// </summary>
    public long MaxMemoryBytes { get; init; } = 512L << 20;

    /// <summary>Size of the image with its symbols; beyond it the source is refused with SH5009. Default: 4 MB; strategies have some 10 KB.</summary>
    public int MaxImageBytes { get; init; } = 4 << 20;

    /// <summary>The deadline for a source of this size.</summary>
    internal TimeSpan DeadlineFor(int sourceBytes, bool isWarm) => Deadline * (1 + (sourceBytes / 65536.0)) * (isWarm ? 1 : ColdFactor);
}
