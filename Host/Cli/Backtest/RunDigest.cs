using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>What is shown of a run once its artifacts are written: small, so that a hundred runs do not hold a hundred equity curves.</summary>
internal sealed record RunDigest(
    string RunId,
    IReadOnlyDictionary<string, string> Parameters,
    int Bars,
    IReadOnlyList<string> Flags,
    IReadOnlyDictionary<string, int> Rejections,
    int OpenPositions,
    int UnfilledOrders,
    int AmbiguousBars,
    decimal WorstNetProfit,
    decimal BestNetProfit,
    PerformanceMetrics Metrics)
{
    private const int RunIdDigits = 12;

    /// <exception cref="ArgumentException">The report is not one of a run that came to its end.</exception>
    public static RunDigest Of(RunReport report)
    {
        var summary = report.Summary ?? throw new ArgumentException("a run came to its end without a summary");
        // It becomes a folder's name, and comes from where a strategy ran.
        if (summary.RunId.Length != RunIdDigits || !summary.RunId.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("the run's id is not one");
        var explanation = summary.ExplanationCode is { } code ? new ZeroTradesExplanation(code, summary.Explanation ?? "") : null;
        return new RunDigest(
            summary.RunId,
            report.Parameters,
            summary.Bars,
            summary.Flags,
            summary.Rejections,
            summary.OpenPositions,
            summary.UnfilledOrders,
            summary.AmbiguousBars,
            summary.WorstNetProfit,
            summary.BestNetProfit,
            PerformanceMetrics.From(summary.Metrics, summary.Unavailable, explanation));
    }
}
