using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Presets;
using StrategyHost.SimBroker.Proofs;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;
using StrategyHost.Trading.Loading;
using StrategyHost.Trading.Parameters;

namespace StrategyHost.Sandbox.Runner.Reduction;

/// <summary>Makes the bars over which a strategy fails small. Each trial loads the strategy afresh, because a spent budget stays spent.</summary>
internal sealed class ReductionJob(StrategyRunRequest request)
{
    private const int MaxTrials = 300;

    /// <summary>What loops without end also loops this long, and a trial takes a hundredth of the time.</summary>
    private const long StepsOfATrial = 1_000_000;

    private readonly BrokerOptions _broker = BrokerFile.Parse(request.BrokerOptionsJson);
    private readonly BarColumns _bars = new(
        request.Bars.Symbol, request.Bars.Times, request.Bars.Open, request.Bars.High, request.Bars.Low, request.Bars.Close, request.Bars.Volume);

    internal RunReport Run(int set)
    {
        var parameters = request.ParameterSets[set];
        Func<BarColumns, string?> judge = request.Returns == RunReturns.SmallestLookAhead ? bars => LookAhead(bars, parameters) : bars => Failure(bars, parameters);
        var wanted = judge(_bars);
        if (wanted is null)
            return new RunReport { Outcome = RunOutcome.Ok };
        var smallest = BarReduction.Reduce(_bars, bars => judge(bars) == wanted, MaxTrials);
        return new RunReport
        {
            Outcome = RunOutcome.Ok,
            Smallest = smallest.Count <= Protocol.ProtocolLimits.MaxEntries ? smallest.Times : [],
        };
    }

    /// <returns>What went wrong and where in the source; null where nothing did.</returns>
    private string? Failure(BarColumns bars, IReadOnlyDictionary<string, string> parameters)
    {
        using var assembly = StrategyAssembly.Load(request.Assembly, request.Symbols, request.StrategyName, Limits());
        var result = Session(assembly, bars, parameters);
        return result switch
        {
            { Budget: { } budget } => $"{budget.RuleId} {budget.Line}",
            { Failure: { } failure } => $"{failure.Kind} {failure.Line}",
            _ => null,
        };
    }

    private SessionResult? Session(StrategyAssembly assembly, BarColumns bars, IReadOnlyDictionary<string, string> parameters)
    {
        try
        {
            return new Session(Create(assembly, parameters), new SimBrokerAdapter(_broker, bars.Symbol), bars, request.Seed, assembly.Budget).Run();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A constructor that throws does so over any bars: nothing is to be made small.
            return null;
        }
    }

    private string? LookAhead(BarColumns bars, IReadOnlyDictionary<string, string> parameters)
    {
        using var assembly = StrategyAssembly.Load(request.Assembly, request.Symbols, request.StrategyName, Limits());
        var verdict = LookAheadProver.Prove(new LookAheadRequest
        {
            Create = _ => Create(assembly, parameters),
            Bars = bars,
            Broker = _broker,
            Seed = request.Seed,
            Budget = assembly.Budget,
        });
        return verdict.Finding is { } finding ? finding.Probe.ToString() : null;
    }

    private static Strategy Create(StrategyAssembly assembly, IReadOnlyDictionary<string, string> parameters)
    {
        var strategy = assembly.CreateStrategy();
        ParameterBinder.Bind(strategy, parameters);
        return strategy;
    }

    private BudgetLimits Limits() => new()
    {
        StepsPerBar = Math.Min(request.Budget?.StepsPerBar ?? BudgetLimits.Default.StepsPerBar, StepsOfATrial),
        StepsPerRun = long.MaxValue / 4,
        AllocationPerRun = long.MaxValue / 4,
    };
}
