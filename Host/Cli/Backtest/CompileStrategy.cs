using StrategyHost.Compiler;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Compiles a strategy. Proofs about strategies that the compiler would never accept are tested by another one.</summary>
/// <param name="source">The source.</param>
/// <param name="options">How strictly to judge.</param>
internal delegate CompilationResult CompileStrategy(StrategySource source, StrategyCompilerOptions options);
