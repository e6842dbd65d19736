using System.Globalization;
using System.Text.Json;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Closed trades and the equity rebuilt from them against the derived statistics of independent backtests.</summary>
public sealed class GoldenBacktestTests
{
    private static readonly string[] Runs =
    [
        .. from data in (string[])["goog_daily", "eurusd_hour"]
           from strategy in (string[])["sma_cross_long", "sma_cross_ls"]
           from size in data == "goog_daily" ? (string[])["size1_cash10000", "size100_cash1000000"] : ["size1_cash10000", "size10000_cash1000000"]
           from commission in (string[])["comm0", "comm0.2pct"]
           select $"{data}/{strategy}/{size}_{commission}",
    ];

    private static readonly (Metric Metric, string Key, double Factor)[] Derived =
    [
        (Metric.FinalEquity, "final_equity", 1), (Metric.TotalReturnPct, "return_pct", 1), (Metric.MaxDrawdownPct, "max_drawdown_pct", 1),
        (Metric.MaxDrawdown, "max_drawdown_money", 1), (Metric.TotalTrades, "trades", 1), (Metric.WinningTrades, "wins", 1),
        (Metric.LosingTrades, "losses", 1), (Metric.WinRate, "win_rate_pct", 100), (Metric.GrossProfit, "gross_profit", 1),
        (Metric.GrossLoss, "gross_loss", 1), (Metric.ProfitFactor, "profit_factor", 1), (Metric.NetProfit, "net_pnl_closed", 1),
        (Metric.TotalCommission, "commission_closed", 1), (Metric.AvgTrade, "avg_net_pnl", 1), (Metric.BestTrade, "best_net_pnl", 1),
        (Metric.WorstTrade, "worst_net_pnl", 1), (Metric.ExposurePct, "exposure_pct_incl_open", 1),
    ];

    [TestCaseSource(nameof(Runs))]
    public void EqualsTheDerivedStatistics(string run)
    {
        using var stats = JsonDocument.Parse(File.ReadAllText(SharedFiles.Path(["golden", "backtests", .. run.Split('/'), "stats.json"])));
        var metrics = Metrics(run, stats.RootElement);
        var derived = stats.RootElement.GetProperty("derived_from_backtestingpy");
        Assert.Multiple(() =>
        {
            foreach (var (metric, key, factor) in Derived)
            {
                var expected = derived.GetProperty(key).GetDouble();
                // Their curve is a running sum of doubles: what is a difference of large equities carries its rounding.
                var tolerance = Math.Max(1e-9 * Math.Abs(expected), 1e-8);
                Assert.That(metrics[metric] * factor, Is.EqualTo(expected).Within(tolerance), key);
            }

            if (run.StartsWith("goog_daily", StringComparison.Ordinal))
                Assert.That(metrics[Metric.SharpeRatio], Is.EqualTo(derived.GetProperty("sharpe_bar_annualized").GetDouble()).Within(1e-8));
            if (run.StartsWith("goog_daily", StringComparison.Ordinal))
                Assert.That(metrics[Metric.SortinoRatio], Is.EqualTo(derived.GetProperty("sortino_bar_annualized").GetDouble()).Within(1e-8));
        });
    }

    [Test]
    public void BuyAndHoldRunsFromTheFirstCloseToTheLast()
    {
        using var stats = JsonDocument.Parse(File.ReadAllText(SharedFiles.Path(["golden", "backtests", .. Runs[0].Split('/'), "stats.json"])));
        var expected = stats.RootElement.GetProperty("backtestingpy_native").GetProperty("Buy & Hold Return [%]").GetDouble();
        Assert.That(Metrics(Runs[0], stats.RootElement)[Metric.BuyAndHoldReturnPct], Is.EqualTo(expected).Within(1e-9 * expected));
    }

    private static PerformanceMetrics Metrics(string run, JsonElement stats)
    {
        var parts = run.Split('/');
        var bars = SharedFiles.Bars(parts[0] + ".csv");
        var trades = SharedFiles.Rows(["golden", "backtests", .. parts, "trades.csv"]);
        var facts = stats.GetProperty("run");
        double cash = facts.GetProperty("cash").GetDouble(), rate = facts.GetProperty("commission").GetDouble();
        var changes = new double[bars.Count];
        var held = new double[bars.Count];
        foreach (var row in trades)
            Book(changes, held, row["direction"] == "long" ? 1 : -1, SharedFiles.Number(row["size"]), rate,
                (Index(row["entry_bar"]), SharedFiles.Number(row["entry_price"])), (Index(row["exit_bar"]), SharedFiles.Number(row["exit_price"])));
        var open = new List<Position>();
        foreach (var position in stats.GetProperty("open_trades_at_end_backtestingpy").EnumerateArray())
        {
            var entry = (position.GetProperty("entry_bar").GetInt32(), position.GetProperty("entry_price").GetDouble());
            var sign = position.GetProperty("direction").GetString() == "long" ? 1 : -1;
            Book(changes, held, sign, position.GetProperty("size").GetDouble(), rate, entry, null);
            open.Add(new PositionHandle("pos", "TEST", OrderSide.Buy, 1, entry.Item2, bars[entry.Item1].Time, entry.Item1, null, null, null).Position);
        }

        var money = cash;
        var equity = changes.Select((change, i) => (money += change) + (held[i] * bars.Close[i])).ToArray();
        var builder = new RunBuilder(equity) { Start = cash }
            .At([.. bars.Times.Select(ticks => new DateTime(ticks, DateTimeKind.Utc))]).WithCloses(bars.Close);
        builder.Trades.AddRange(trades.Select(Trade));
        builder.OpenPositions.AddRange(open);
        return builder.Metrics();
    }

    private static void Book(
        double[] changes, double[] held, int sign, double size, double rate, (int Bar, double Price) entry, (int Bar, double Price)? exit)
    {
        changes[entry.Bar] -= (sign * size * entry.Price) + (rate * size * entry.Price);
        if (exit is { } end)
            changes[end.Bar] += (sign * size * end.Price) - (rate * size * end.Price);
        for (var bar = entry.Bar; bar < (exit?.Bar ?? held.Length); bar++)
            held[bar] += sign * size;
    }

    private static int Index(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Trade Trade(Dictionary<string, string> row) =>
        RunBuilder.Trade(SharedFiles.Money(row["gross_pnl"]), SharedFiles.Money(row["commission"]),
            side: row["direction"] == "long" ? OrderSide.Buy : OrderSide.Sell, entry: Index(row["entry_bar"]), exit: Index(row["exit_bar"]));
}
