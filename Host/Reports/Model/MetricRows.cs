using StrategyHost.Host.Reports.Artifacts;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Reports.Model;

/// <summary>The metrics of a summary with their definitions, which stand in <see cref="MetricCatalog"/> alone.</summary>
internal static class MetricRows
{
    /// <summary>Words that are not written in lower case.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["pnl"] = "P&L",
        ["cagr"] = "CAGR",
        ["psr"] = "Probabilistic Sharpe ratio",
        ["sqn"] = "SQN",
        ["mae"] = "MAE",
        ["mfe"] = "MFE",
        ["avg"] = "average",
        ["max"] = "maximum",
        ["ann"] = "annualised",
        ["var"] = "VaR",
        ["cvar"] = "CVaR",
        ["95"] = "95 %",
        ["sharpe"] = "Sharpe",
        ["sortino"] = "Sortino",
        ["calmar"] = "Calmar",
        ["kelly"] = "Kelly fraction",
        ["ulcer"] = "Ulcer",
        ["skew"] = "skewness",
    };

    public static IReadOnlyList<MetricRow> Of(SummaryFile summary) =>
    [
        .. MetricCatalog.All.Select(definition => new MetricRow(
            definition.Name,
            LabelOf(definition.Name),
            GroupOf(definition.Metric),
            definition.Unit.ToString().ToLowerInvariant(),
            summary.Metric(definition.Name),
            summary.UnavailableBecause(definition.Name)?.Replace('_', ' '),
            definition.Convention,
            definition.Definition)),
    ];

    /// <summary>The name of a metric for people: its unit stands beside the value, so the name's endings for it go.</summary>
    internal static string LabelOf(string name)
    {
        var words = name.Split('_').Where(word => word is not ("pct" or "days")).Select(word => Spellings.GetValueOrDefault(word, word));
        var label = string.Join(' ', name == "daily_returns" ? ["daily", "returns"] : words);
        label = name.EndsWith("_pct", StringComparison.Ordinal) && MetricCatalog.Find(name[..^4]) is not null ? label + ", %" : label;
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    private static string GroupOf(Metric metric) => metric switch
    {
        <= Metric.BuyAndHoldReturnPct => "Return",
        <= Metric.PeriodsPerYear => "Risk and risk-adjusted return",
        <= Metric.UlcerIndex => "Drawdown",
        _ => "Trades",
    };
}
