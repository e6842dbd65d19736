namespace StrategyHost.Testing.Scripts;

/// <summary>What a test wrote into a market.</summary>
internal sealed class MarketScript(Strategy strategy, IReadOnlyList<Bar> bars, long seed)
{
    internal Strategy Strategy { get; } = strategy;

    internal IReadOnlyList<Bar> Bars { get; } = bars;

    internal long Seed { get; } = seed;

    internal List<ScriptedPosition> Positions { get; } = [];

    internal List<(OrderRequest Order, int PlacedBar)> Orders { get; } = [];

    /// <summary>Last values of indicators by name.</summary>
    internal Dictionary<string, double[]> Indicators { get; } = new(StringComparer.OrdinalIgnoreCase);
}
