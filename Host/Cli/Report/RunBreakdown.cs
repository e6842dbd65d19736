using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Reports;
using StrategyHost.Host.Reports.Artifacts;
using StrategyHost.Host.Reports.Model;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Report;

/// <summary>Breaks finished runs down into months or years, from their artifacts.</summary>
internal static class RunBreakdown
{
    /// <returns>The outcome with its periods; as it was where the run left no artifacts.</returns>
    /// <exception cref="CliException">The artifacts are not those of a run.</exception>
    public static BacktestOutcome Add(BacktestOutcome outcome, PeriodLength length)
    {
        if (outcome is not { Data.Data.Bars: { } bars, Artifacts.Count: > 0 })
            return outcome;
        try
        {
            var summary = SummaryFile.Read(File.ReadAllBytes(outcome.Artifacts[ArtifactNames.Summary]));
            var equity = EquityFile.Read(File.OpenRead(outcome.Artifacts[ArtifactNames.EquityCurve]), bars.Count);
            var trades = TradeFile.Read(File.OpenRead(outcome.Artifacts[ArtifactNames.Trades]));
            return outcome with { Breakdown = Breakdown.Of(bars.Times, equity, summary.StartingBalance, trades, length) };
        }
        catch (ReportException exception)
        {
            throw CliException.Infrastructure($"{outcome.Strategy.Name} cannot be broken down: {exception.Message}", "Run the backtest again into another folder.");
        }
    }
}
