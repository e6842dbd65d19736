using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyHost.Brokers;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Backtest;

/// <summary>Whole runs against the trade lists and statistics that an independent engine made of the same rules.</summary>
internal sealed partial class GoldenBacktestTests
{
    private static IEnumerable<TestCaseData> Runs()
    {
        string[] data = ["eurusd_hour", "goog_daily"];
        foreach (var (file, sizes) in data.Zip((string[][])[["size10000_cash1000000", "size1_cash10000"], ["size100_cash1000000", "size1_cash10000"]]))
        {
            foreach (var strategy in (string[])["sma_cross_long", "sma_cross_ls"])
            {
                foreach (var size in sizes)
                {
                    foreach (var commission in (string[])["comm0", "comm0.2pct"])
                        yield return new TestCaseData(file, strategy, $"{size}_{commission}");
                }
            }
        }
    }

    [TestCaseSource(nameof(Runs))]
    public void Every_trade_agrees(string data, string strategy, string setting)
    {
        var expected = File.ReadLines(SharedMaterial.PathOf("golden", "backtests", data, strategy, setting, "trades.csv")).Skip(1)
            .Select(line => line.Split(',')).ToArray();
        var trades = Run(data, strategy, setting).Report.Trades;

        Assert.That(trades, Has.Count.EqualTo(expected.Length));
        for (var i = 0; i < expected.Length; i++)
            Compare(trades[i], expected[i]);
    }

    [TestCaseSource(nameof(Runs))]
    public void The_statistics_agree(string data, string strategy, string setting)
    {
        using var stats = JsonDocument.Parse(File.ReadAllText(SharedMaterial.PathOf("golden", "backtests", data, strategy, setting, "stats.json")));
        var derived = stats.RootElement.GetProperty("derived_from_backtestingpy");
        var result = Run(data, strategy, setting);
        var metrics = result.CalculateMetrics();

        using var scope = Assert.EnterMultipleScope();
        Agree("final_equity", Metric.FinalEquity);
        Agree("return_pct", Metric.TotalReturnPct);
        Agree("max_drawdown_pct", Metric.MaxDrawdownPct);
        Agree("trades", Metric.TotalTrades);
        Agree("wins", Metric.WinningTrades);
        Agree("gross_profit", Metric.GrossProfit);
        Agree("gross_loss", Metric.GrossLoss);
        Agree("profit_factor", Metric.ProfitFactor);
        Agree("net_pnl_closed", Metric.NetProfit);
        Agree("avg_net_pnl", Metric.AvgTrade);
        Agree("best_net_pnl", Metric.BestTrade);
        Agree("worst_net_pnl", Metric.WorstTrade);

        void Agree(string name, Metric metric) =>
            Assert.That(metrics[metric], Is.EqualTo(derived.GetProperty(name).GetDouble()).Within(1e-9).Percent.Or.EqualTo(derived.GetProperty(name).GetDouble()).Within(1e-8), name);
    }

    private static BacktestResult Run(string data, string strategy, string setting)
    {
        var numbers = Setting().Match(setting).Groups;
        var read = BarFile.Read(SharedMaterial.PathOf("data", "bars", data + ".csv"));
        Assert.That(read.IsOk, Is.True, read.Fault?.ToString());
        return BacktestRunner.Run(new BacktestRequest
        {
            Strategy = new GoldenCross(Number(numbers["size"].Value), strategy == "sma_cross_ls"),
            Bars = read.Value!.Bars,
            Broker = new BrokerOptions { StartingBalance = Number(numbers["cash"].Value), CommissionValue = Number(numbers["percent"].Value) },
        });
    }

    private static void Compare(Trade trade, string[] expected)
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(trade.EntryIndex, Is.EqualTo(int.Parse(expected[0], CultureInfo.InvariantCulture)));
        Assert.That(trade.EntryTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), Is.EqualTo(expected[1]));
        Assert.That(trade.ExitIndex, Is.EqualTo(int.Parse(expected[2], CultureInfo.InvariantCulture)));
        Assert.That(trade.Side, Is.EqualTo(expected[4] == "long" ? OrderSide.Buy : OrderSide.Sell));
        Assert.That(trade.Volume, Is.EqualTo(Number(expected[5])));
        Assert.That(trade.EntryPrice, Is.EqualTo(Number(expected[6])).Within(1e-9));
        Assert.That(trade.ExitPrice, Is.EqualTo(Number(expected[7])).Within(1e-9));
        Assert.That((double)trade.GrossPnl, Is.EqualTo(Number(expected[10])).Within(1e-8));
        Assert.That((double)trade.Commission, Is.EqualTo(Number(expected[11])).Within(1e-8));
        Assert.That((double)trade.NetPnl, Is.EqualTo(Number(expected[12])).Within(1e-8));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"size(?<size>\d+)_cash(?<cash>\d+)_comm(?<percent>[\d.]+)(pct)?")]
    private static partial Regex Setting();
}
