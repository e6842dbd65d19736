using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Proofs;
using StrategyHost.Trading;
using StrategyHost.Trading.Loading;
using StrategyHost.Trading.Parameters;

namespace StrategyHost.Sandbox.Runner;

/// <summary>Proves the strategy of a request free of look-ahead.</summary>
internal sealed class LookAheadProof(StrategyRunRequest request, BarColumns bars, BrokerOptions broker)
{
    /// <param name="assembly">
    /// The strategy: one load for all runs of the proof. A thousand loads would cost seconds, and static fields that could carry
    /// something over are refused.
    /// </param>
    /// <param name="parameters">Values that fit its parameters.</param>
    internal RunReport Run(StrategyAssembly assembly, IReadOnlyDictionary<string, string> parameters)
    {
        var verdict = LookAheadProver.Prove(new LookAheadRequest
        {
            Create = _ => Create(assembly, parameters),
            Bars = bars,
            Broker = broker,
            Seed = request.Seed,
            Budget = assembly.Budget,
            TruncationBars = request.TruncationBars,
        });
        return Reports.Of(verdict);
    }

    private static Strategy Create(StrategyAssembly assembly, IReadOnlyDictionary<string, string> parameters)
    {
        var strategy = assembly.CreateStrategy();
        ParameterBinder.Bind(strategy, parameters);
        return strategy;
    }
}
