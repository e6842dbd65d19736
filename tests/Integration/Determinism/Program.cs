using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Data.Generation;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Integration.Determinism;

/// <summary>The tests' assembly as a program: runs one bad strategy in a process of its own, which the host would never do.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is not [var kind, var directory])
            return 2;
        var result = BacktestRunner.Run(new BacktestRequest
        {
            Strategy = BadStrategies.Create(kind),
            Bars = BarGenerator.Generate(new BarGeneratorOptions { Bars = 60 }),
        });
        ArtifactWriter.Write(directory, result.Report, result.Facts);
        return 0;
    }
}
