using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Backtest;

/// <summary>What a backtest came to.</summary>
/// <param name="Session">How the run ended.</param>
/// <param name="Report">What happened at the broker, up to the bar where the run ended.</param>
/// <param name="Facts">What made the run.</param>
public sealed record BacktestResult(SessionResult Session, BrokerReport Report, RunFacts Facts)
{
    /// <summary>Computes the run's metrics.</summary>
    public PerformanceMetrics CalculateMetrics() => MetricsCalculator.Calculate(Report, Facts);
}
