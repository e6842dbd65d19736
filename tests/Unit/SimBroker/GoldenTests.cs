using System.Globalization;
using StrategyHost.SimBroker;
using StrategyHost.Unit.SimBroker.Differential;

namespace StrategyHost.Unit.SimBroker;

/// <summary>Crossovers of two averages, played to the simulator, give the trades that independent engines gave.</summary>
public sealed class GoldenTests
{
    private static IEnumerable<TestCaseData> Runs() =>
        from data in new[] { "goog_daily", "eurusd_hour" }
        from strategy in new[] { "sma_cross_long", "sma_cross_ls" }
        from size in data == "goog_daily" ? new[] { (1, 10_000), (100, 1_000_000) } : [(1, 10_000), (10_000, 1_000_000)]
        from commission in new[] { "0", "0.2pct" }
        select new TestCaseData(data, strategy, size.Item1, size.Item2, commission);

    [TestCaseSource(nameof(Runs))]
    public void Trades_agree(string data, string strategy, int size, int cash, string commission)
    {
        var golden = File.ReadAllLines(RealBars.Shared($"golden/backtests/{data}/{strategy}/size{size}_cash{cash}_comm{commission}/trades.csv"));
        var options = new BrokerOptions { StartingBalance = cash, CommissionValue = commission == "0" ? 0 : 0.2 };
        var broker = new SimBrokerAdapter(options, "X");
        Trade(broker, RealBars.Read(data + ".csv"), size, both: strategy == "sma_cross_ls");
        var trades = broker.GenerateReport().Trades;
        Assert.That(trades, Has.Count.EqualTo(golden.Length - 1));
        for (var i = 0; i < trades.Count; i++)
        {
            var cells = golden[i + 1].Split(',');
            double Cell(int at) => double.Parse(cells[at], CultureInfo.InvariantCulture);
            var trade = trades[i];
            Assert.That((trade.EntryIndex, trade.ExitIndex, trade.Side == OrderSide.Buy ? "long" : "short"), Is.EqualTo(((int)Cell(0), (int)Cell(2), cells[4])));
            Assert.That((trade.Volume, trade.EntryPrice, trade.ExitPrice), Is.EqualTo((Cell(5), Cell(6), Cell(7))));
            Assert.That((double)trade.GrossPnl, Is.EqualTo(Cell(10)).Within(1e-8));
            Assert.That((double)trade.Commission, Is.EqualTo(Cell(11)).Within(1e-8));
            Assert.That((double)trade.NetPnl, Is.EqualTo(Cell(12)).Within(1e-8));
        }
    }

    private static void Trade(SimBrokerAdapter broker, List<Bar> bars, int size, bool both)
    {
        var closes = bars.ConvertAll(bar => bar.Close);
        double Average(int end, int length) => closes.GetRange(end - length + 1, length).Average();
        for (var i = 0; i < bars.Count; i++)
        {
            broker.StepBar(bars[i]);
            if (i < 30)
                continue;
            var (before, now) = (Average(i - 1, 10) - Average(i - 1, 30), Average(i, 10) - Average(i, 30));
            if (before <= 0 && now > 0)
                Turn(broker, OrderRequest.Buy(size), opens: true);
            else if (before >= 0 && now < 0)
                Turn(broker, OrderRequest.Sell(size), both);
        }
    }

    private static void Turn(SimBrokerAdapter broker, OrderRequest order, bool opens)
    {
        foreach (var position in broker.GetPositions().Where(p => p.Side != order.Action))
            broker.ClosePosition(position.PositionId);
        if (opens && broker.GetPositions().All(p => p.Side != order.Action))
            broker.PlaceOrder(order);
    }
}
