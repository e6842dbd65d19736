using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>One data file, read.</summary>
internal sealed record LoadedBars(string File, BarData Data, double LoadMs);
