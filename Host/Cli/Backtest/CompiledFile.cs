using StrategyHost.Compiler;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>One strategy file, compiled.</summary>
internal sealed record CompiledFile(string File, CompilationResult Result, double CompileMs)
{
    public string Name => Result.StrategyName ?? Path.GetFileNameWithoutExtension(File);
}
