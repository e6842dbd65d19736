using StrategyHost.SimBroker.Backtest;
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
    public static RunDigest Of(BacktestResult result, PerformanceMetrics metrics) => new(
        result.Facts.RunId,
        result.Facts.Parameters,
        result.Session.Bars,
        result.Facts.Flags,
        result.Report.Rejections,
        result.Report.OpenPositions.Count,
        result.Report.UnfilledOrders,
        result.Report.AmbiguousBars,
        result.Report.WorstNetProfit,
        result.Report.BestNetProfit,
        metrics);
}
