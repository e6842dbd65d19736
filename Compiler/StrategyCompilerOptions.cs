namespace StrategyHost.Compiler;

/// <summary>How strictly sources are judged.</summary>
public sealed record StrategyCompilerOptions
{
    /// <summary>The rules as <c>check</c> and <c>backtest</c> apply them.</summary>
    public static StrategyCompilerOptions Default { get; } = new();

    /// <summary>Treats every SH warning as an error. The C# compiler's own warnings stay warnings.</summary>
    public bool Strict { get; init; }
}
