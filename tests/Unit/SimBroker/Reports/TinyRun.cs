using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Three bars, one trade, with every awkward thing that a file can hold.</summary>
internal static class TinyRun
{
    private static readonly DateTime[] Times =
    [
        new(2024, 1, 1, 9, 30, 0, DateTimeKind.Utc), new(2024, 1, 1, 9, 30, 1, DateTimeKind.Utc), new(2024, 1, 1, 9, 30, 2, 500, DateTimeKind.Utc),
    ];

    internal static RunFacts Facts { get; } = new()
    {
        RunId = "0123456789ab",
        Strategy = "Sample",
        Bars = new BarColumns("TEST", [.. Times.Select(time => time.Ticks)], new double[3], new double[3], new double[3], [100, 100, 101], new double[3]),
        Parameters = new Dictionary<string, string> { ["Slow"] = "30", ["Fast"] = "10" },
        Indicators = ["sma(10)"],
        OwnIndicators = [new NamedColumn("my own", [double.NaN, 0.1, -2])],
        Seed = 42,
        DataSha256 = new string('a', 64),
        SourceSha256 = new string('b', 64),
        BrokerOptionsJson = """{"leverage":1.50,"fill":"close"}""",
        Flags = ["fill_timing_close"],
        EntrySignals = 2,
    };

    internal static BrokerReport Report()
    {
        var open = new PositionHandle("pos-000002", "TEST", OrderSide.Sell, 2, 101, Times[2], 2, 105, null, "über");
        open.Mark(2, -0.0);
        return new BrokerReport
        {
            StartingBalance = 1000,
            Account = new Account(1001.05, 0, 0),
            Trades = [Trade],
            EquityCurve =
            [
                new(Times[0], 1000, 1000, 0, 0, 0), new(Times[1], 999.85, 999.7, -0.15, 150.15, 0.03), new(Times[2], 1001.05, 1001.05, -0.0, 0, 0),
            ],
            Events = Events,
            OpenPositions = [open.Position],
            UnfilledOrders = 1,
            Rejections = new Dictionary<string, int> { ["invalid_volume"] = 2, ["invalid_price"] = 1 },
            AmbiguousBars = 1,
            WorstNetProfit = -2.50m,
            BestNetProfit = 1.05m,
            IsRuined = false,
        };
    }

    private static Trade Trade => RunBuilder.Trade(1.350m, 0.30m, 0.6993006993006994, OrderSide.Buy, 1, 2) with
    {
        Volume = 1.5,
        EntryTime = Times[1],
        EntryPrice = 100.1,
        ExitTime = Times[2],
        StopLoss = 98,
        Slippage = 0,
        Mae = -0.1,
        Mfe = 1e-7,
        EntryComment = "says \"buy, now\"",
        ExitReason = "signal: below; really",
    };

    private static BrokerEvent[] Events =>
    [
        new(BrokerEventType.OrderFilled, Times[1])
        {
            OrderId = "ord-000001", PositionId = "pos-000001", Symbol = "TEST", Side = OrderSide.Buy, OrderType = OrderType.StopLimit, Volume = 1.5,
            Price = 100.1, LimitPrice = 100.2, StopLoss = 98, TakeProfit = 110, Commission = 0.150m, Slippage = 0m, Balance = 999.85m,
            Comment = "says \"buy, now\"",
        },
        new(BrokerEventType.OrderRejected, Times[2])
        {
            OrderId = "ord-000002", Price = double.NaN, MarginLevel = double.PositiveInfinity, Reason = "invalid_price",
        },
        new(BrokerEventType.PositionClosed, Times[2]) { TradeId = "trd-000001", PositionId = "pos-000001", GrossPnl = 1.35m, Reason = "größer" },
    ];
}
