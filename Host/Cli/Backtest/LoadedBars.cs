using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>One data file, read.</summary>
internal sealed record LoadedBars(string File, BarData Data, double LoadMs)
{
    /// <summary>The bars as they travel into a sandbox; the same arrays.</summary>
    public PriceColumns Columns => new()
    {
        Symbol = Data.Bars.Symbol,
        Times = Data.Bars.Times,
        Open = Data.Bars.Open,
        High = Data.Bars.High,
        Low = Data.Bars.Low,
        Close = Data.Bars.Close,
        Volume = Data.Bars.Volume,
    };
}
