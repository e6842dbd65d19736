using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Data;
using StrategyHost.Trading;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>One data file, read.</summary>
internal sealed record LoadedBars(string File, BarData Data, double LoadMs)
{
    /// <summary>The bars as they travel into a sandbox; the same arrays.</summary>
    public PriceColumns Columns => ColumnsOf(Data.Bars);

    /// <inheritdoc cref="Columns"/>
    public static PriceColumns ColumnsOf(BarColumns bars) => new()
    {
        Symbol = bars.Symbol,
        Times = bars.Times,
        Open = bars.Open,
        High = bars.High,
        Low = bars.Low,
        Close = bars.Close,
        Volume = bars.Volume,
    };
}
