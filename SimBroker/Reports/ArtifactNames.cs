namespace StrategyHost.SimBroker.Reports;

/// <summary>The artifacts of a run: the names they go by and the names of their files.</summary>
public static class ArtifactNames
{
    /// <summary>Closed trades, <c>trades.csv</c>.</summary>
    public const string Trades = "trades";

    /// <summary>The account at each close, <c>equity_curve.csv</c>.</summary>
    public const string EquityCurve = "equity_curve";

    /// <summary>What happened at the broker, <c>events.log</c>.</summary>
    public const string Events = "events";

    /// <summary>Values of the strategy's own indicators, <c>own_indicators.csv</c>; only where it has any.</summary>
    public const string OwnIndicators = "own_indicators";

    /// <summary>Metrics and facts, <c>summary.json</c>.</summary>
    public const string Summary = "summary";

    /// <summary>The file of each artifact by its name, in the order of writing.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new OrderedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Trades] = "trades.csv",
        [EquityCurve] = "equity_curve.csv",
        [Events] = "events.log",
        [OwnIndicators] = "own_indicators.csv",
        [Summary] = "summary.json",
    };

    /// <summary>Whether every run has an artifact.</summary>
    /// <param name="name">The artifact's name.</param>
    public static bool IsOptional(string name) => name == OwnIndicators;
}
