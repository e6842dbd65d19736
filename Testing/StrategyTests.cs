namespace StrategyHost.Testing;

/// <summary>What the ready-made suites have in common: the strategy they are about and the bars they run it over.</summary>
/// <typeparam name="TStrategy">The strategy.</typeparam>
public abstract class StrategyTests<TStrategy>
    where TStrategy : Strategy, new()
{
    /// <summary>The bars; the sample series unless overridden.</summary>
    protected virtual IReadOnlyList<Bar> Bars => TestData.Sample;

    /// <summary>The broker preset; the one without costs unless overridden.</summary>
    protected virtual string Broker => StrategyRun.DefaultBroker;

    /// <summary>The seed of the strategy's random numbers.</summary>
    protected virtual long Seed => StrategyRun.DefaultSeed;

    /// <summary>A fresh strategy, its parameters at their defaults unless overridden: <c>new() { Fast = 5 }</c>.</summary>
    protected virtual TStrategy CreateStrategy() => new();

    /// <summary>A fresh strategy's run over all bars.</summary>
    protected StrategyRun Run() => StrategyRun.Over(CreateStrategy(), Bars, Broker, Seed);
}
