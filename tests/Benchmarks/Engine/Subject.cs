using StrategyHost.Compiler;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.Trading;
using StrategyHost.Trading.Loading;

namespace StrategyHost.Benchmarks.Engine;

/// <summary>A strategy as users have it: source, compiled by the product's compiler, run by a session with the simulated broker.</summary>
internal sealed class Subject(string source, bool countsBudgets = true, bool staysLoaded = true)
{
    private readonly StrategyAssembly _assembly = Load(source, countsBudgets, staysLoaded);

    /// <summary>The source of a sample of the repository, by class name.</summary>
    public static string SourceOfSample(string name) => File.ReadAllText(Repository.PathOf("Strategies", name + ".cs"));

    /// <summary>A whole run through the public API: indicators, session, broker, equity curve.</summary>
    public BacktestResult Run(BarColumns bars, BrokerOptions? broker = null) => BacktestRunner.Run(new BacktestRequest
    {
        Strategy = _assembly.CreateStrategy(),
        Bars = bars,
        Broker = broker ?? new BrokerOptions(),
        Budget = _assembly.Budget,
    });

    private static StrategyAssembly Load(string source, bool countsBudgets, bool staysLoaded)
    {
        var result = new StrategyCompiler(StrategyCompilerOptions.Default with { CountsBudgets = countsBudgets }).Compile(StrategySource.FromText(source));
        var image = result.Image ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        return StrategyAssembly.Load(image.Assembly, image.Symbols, image.StrategyName, staysLoaded: staysLoaded);
    }
}
