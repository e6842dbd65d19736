namespace StrategyHost.Compiler.Supervision;

/// <summary>What supervised work came to: exactly one of the two is there.</summary>
/// <param name="Result">What the work gave.</param>
/// <param name="Excess">What it spent too much of, to follow "the compilation".</param>
internal sealed record Supervised<T>(T? Result, string? Excess)
    where T : class;
