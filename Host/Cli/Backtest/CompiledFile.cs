using StrategyHost.Compiler;
using StrategyHost.Trading.Budgets;
using StrategyHost.Trading.Loading;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>One strategy file, compiled.</summary>
internal sealed record CompiledFile(string File, CompilationResult Result, double CompileMs)
{
    public string Name => Result.StrategyName ?? Path.GetFileNameWithoutExtension(File);

    /// <summary>Loads the image of an accepted file into a context of its own.</summary>
    /// <param name="limits">What the strategy may use; null: the defaults.</param>
    public StrategyAssembly Load(BudgetLimits? limits = null)
    {
        var image = Result.Image ?? throw new InvalidOperationException($"{File} was refused: there is nothing to load.");
        return StrategyAssembly.Load(image.Assembly, image.Symbols, image.StrategyName, limits);
    }
}
