using StrategyHost.Compiler;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Data.Generation;
using StrategyHost.Trading;

namespace StrategyHost.Benchmarks.Sandbox;

/// <summary>Requests to measure isolations with.</summary>
internal static class SandboxSubject
{
    /// <summary>A sample strategy over 5,000 bars.</summary>
    public static StrategyRunRequest Request() => Request(File.ReadAllText(Repository.PathOf("Strategies", "SmaCross.cs")), bars: 5_000);

    /// <summary>A strategy by the product's own compiler.</summary>
    public static StrategyRunRequest Request(string source, int bars)
    {
        var result = new StrategyCompiler().Compile(StrategySource.FromText(source));
        var image = result.Image ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return Request(BarGenerator.Generate(new BarGeneratorOptions { Bars = bars })) with
        {
            Assembly = image.Assembly,
            Symbols = image.Symbols,
            StrategyName = image.StrategyName,
            SourceSha256 = result.SourceSha256,
        };
    }

    private static StrategyRunRequest Request(BarColumns bars) => new()
    {
        Assembly = [],
        StrategyName = "",
        Bars = new PriceColumns
        {
            Symbol = bars.Symbol,
            Times = bars.Times,
            Open = bars.Open,
            High = bars.High,
            Low = bars.Low,
            Close = bars.Close,
            Volume = bars.Volume,
        },
        BrokerOptionsJson = new BrokerOptions().ToCanonicalJson(),
    };
}
