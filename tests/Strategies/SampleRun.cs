using StrategyHost.Brokers;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Presets;
using StrategyHost.Trading;

namespace StrategyHost.StrategyTests;

/// <summary>Runs a strategy over closes written in a test: hourly bars, each opening at the close before, without costs.</summary>
internal static class SampleRun
{
    public static BrokerReport Of(Strategy strategy, params double[] closes) => Of(strategy, 42, closes);

    public static BrokerReport Of(Strategy strategy, long seed, double[] closes)
    {
        var opens = closes.Select((close, i) => i == 0 ? close : closes[i - 1]).ToArray();
        var bars = new BarColumns(
            "TEST",
            [.. closes.Select((_, i) => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i).Ticks)],
            opens,
            [.. closes.Zip(opens, Math.Max)],
            [.. closes.Zip(opens, Math.Min)],
            closes,
            new double[closes.Length]);
        BrokerPresets.TryFind("testing", out var broker);
        var result = BacktestRunner.Run(new BacktestRequest { Strategy = strategy, Bars = bars, Broker = broker!, Seed = seed });
        Assert.That(result.Session.Failure, Is.Null);
        return result.Report;
    }
}
