using StrategyHost.Compiler;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>One strategy file, compiled.</summary>
internal sealed record CompiledFile(string File, CompilationResult Result, double CompileMs)
{
    public string Name => Result.StrategyName ?? Path.GetFileNameWithoutExtension(File);

    /// <summary>A request for a backtest of an accepted file.</summary>
    public StrategyRunRequest ToRequest(LoadedBars data, IReadOnlyDictionary<string, string> parameters, RunSettings settings) =>
        ToRequest(data.Columns, settings.Broker) with
        {
            Seed = settings.Seed,
            ParameterSets = [parameters],
            DataSha256 = data.Data.Sha256,
        };

    /// <summary>A request to run an accepted file; what is asked of it is for the caller to add.</summary>
    public StrategyRunRequest ToRequest(PriceColumns bars, BrokerOptions broker)
    {
        var image = Result.Image ?? throw new InvalidOperationException($"{File} was refused: there is nothing to run.");
        return new StrategyRunRequest
        {
            Assembly = image.Assembly,
            Symbols = image.Symbols,
            StrategyName = image.StrategyName,
            SourceSha256 = Result.SourceSha256,
            Bars = bars,
            BrokerOptionsJson = broker.ToCanonicalJson(),
        };
    }
}
