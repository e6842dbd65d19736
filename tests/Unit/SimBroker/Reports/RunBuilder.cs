using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Builds the report and the facts of a run from an equity curve and trades, one bar a point.</summary>
internal sealed class RunBuilder
{
    internal static readonly DateTime Monday = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly double[] _equity;
    private DateTime[] _times;
    private double[] _closes;

    internal RunBuilder(params double[] equity)
    {
        _equity = equity;
        _times = [.. Enumerable.Range(0, equity.Length).Select(i => Monday.AddDays(i))];
        _closes = [.. Enumerable.Range(0, equity.Length).Select(i => 100.0 + i)];
        Start = equity.Length > 0 ? equity[0] : 100;
    }

    internal double Start { get; init; }

    internal List<Trade> Trades { get; } = [];

    internal List<Position> OpenPositions { get; } = [];

    internal Dictionary<string, int> Rejections { get; } = [];

    internal bool IsRuined { get; init; }

    internal int EntrySignals { get; init; }

    internal int WarmUpBars { get; init; }

    internal RunBuilder At(params DateTime[] times)
    {
        _times = times;
        return this;
    }

    internal RunBuilder Every(TimeSpan interval)
    {
        _times = [.. Enumerable.Range(0, _equity.Length).Select(i => Monday + (interval * i))];
        return this;
    }

    internal RunBuilder WithCloses(params double[] closes)
    {
        _closes = closes;
        return this;
    }

    internal RunBuilder WithTrades(params Trade[] trades)
    {
        Trades.AddRange(trades);
        return this;
    }

    internal BrokerReport Report() => new()
    {
        StartingBalance = Start,
        Account = new Account(_equity.Length > 0 ? _equity[^1] : Start, 0, 0),
        Trades = Trades,
        EquityCurve = [.. _equity.Select((value, i) => new EquityPoint(_times[i], value, value, 0, 0, 0))],
        Events = [],
        OpenPositions = OpenPositions,
        UnfilledOrders = 0,
        Rejections = Rejections,
        AmbiguousBars = 0,
        WorstNetProfit = 0,
        BestNetProfit = 0,
        IsRuined = IsRuined,
    };

    internal RunFacts Facts() => new()
    {
        RunId = "0123456789ab",
        Strategy = "Sample",
        Bars = new BarColumns("TEST", [.. _times.Select(time => time.Ticks)], _closes, _closes, _closes, _closes, new double[_closes.Length]),
        EntrySignals = EntrySignals,
        WarmUpBars = WarmUpBars,
    };

    internal PerformanceMetrics Metrics() => MetricsCalculator.Calculate(Report(), Facts());

    /// <summary>A trade with the figures that metrics read; the rest is plausible.</summary>
    internal static Trade Trade(
        decimal gross, decimal commission = 0, double returnPct = 0, OrderSide side = OrderSide.Buy, int entry = 0, int exit = 1) => new()
        {
            TradeId = "trd-000001",
            OrderId = "ord-000001",
            PositionId = "pos-000001",
            Symbol = "TEST",
            Side = side,
            Volume = 1,
            EntryIndex = entry,
            EntryTime = Monday.AddDays(entry),
            EntryPrice = 100,
            ExitIndex = exit,
            ExitTime = Monday.AddDays(exit),
            ExitPrice = 101,
            GrossPnl = gross,
            Commission = commission,
            Slippage = 0.25m,
            ReturnPct = returnPct,
            Mae = -1,
            Mfe = 2,
            ExitReason = "signal: test",
        };
}
