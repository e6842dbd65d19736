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

    /// <summary>Metrics and facts, <c>summary.json</c>.</summary>
    public const string Summary = "summary";

    /// <summary>The file of each artifact by its name, in the order of writing.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new OrderedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Trades] = "trades.csv",
        [EquityCurve] = "equity_curve.csv",
        [Events] = "events.log",
        [Summary] = "summary.json",
    };
}
