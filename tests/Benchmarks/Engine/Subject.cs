using StrategyHost.Compiler;
using StrategyHost.Compiler.Loading;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Benchmarks.Engine;

/// <summary>A strategy as users have it: source, compiled by the product's compiler, run by a session with the simulated broker.</summary>
internal sealed class Subject
{
    private readonly StrategyAssembly _assembly;
    private readonly StrategyBudget _budget;

    public Subject(string source)
    {
        _assembly = Load(source);
        _budget = StrategyBudget.Attach(_assembly.Type.Assembly);
    }

    /// <summary>The samples of the repository, by class name.</summary>
    public static Subject OfSample(string name) => new(File.ReadAllText(Repository.PathOf("Strategies", name + ".cs")));

    /// <summary>A whole run through the public API: indicators, session, broker, equity curve.</summary>
    public BacktestResult Run(BarColumns bars, BrokerOptions? broker = null) => BacktestRunner.Run(new BacktestRequest
    {
        Strategy = _assembly.CreateStrategy(),
        Bars = bars,
        Broker = broker ?? new BrokerOptions(),
        Budget = _budget,
    });

    private static StrategyAssembly Load(string source)
    {
        var result = new StrategyCompiler().Compile(StrategySource.FromText(source));
        var image = result.Image ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        return StrategyAssembly.Load(image.Assembly, image.Symbols, image.StrategyName);
    }
}
