using Microsoft.CodeAnalysis;

namespace StrategyHost.Compiler;

/// <summary>How strictly sources are judged.</summary>
public sealed record StrategyCompilerOptions
{
    /// <summary>The rules as <c>check</c> and <c>backtest</c> apply them.</summary>
    public static StrategyCompilerOptions Default { get; } = new();

    /// <summary>Treats every SH warning, and the C# compiler's warnings about null, as an error. Its other warnings stay warnings.</summary>
    public bool Strict { get; init; }

    /// <summary>What judges a bound source; anything but the rules is for tests of what happens when it fails.</summary>
    internal Func<BoundStrategy, CancellationToken, IEnumerable<Diagnostic>> Analysis { get; init; } =
        static (bound, cancellation) => bound.Analyse(cancellation);
}
