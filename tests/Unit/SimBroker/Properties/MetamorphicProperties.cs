using StrategyHost.Brokers;
using StrategyHost.SimBroker;
using StrategyHost.Unit.SimBroker.Differential;

namespace StrategyHost.Unit.SimBroker.Properties;

/// <summary>What changes nothing about a run changes nothing about its results; what is harsher never pays.</summary>
public sealed class MetamorphicProperties
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Prices_times_1000_with_lots_of_a_thousandth_earn_the_same(int seed)
    {
        var program = Unlimited(seed);
        var lots = program.Options with { LotSize = program.Options.LotSize / 1000, PointSize = program.Options.PointSize * 1000, TickSize = program.Options.TickSize * 1000, Commission = CommissionModel.PercentOfNotional };
        var scaled = new OrderProgram(
            lots,
            [.. program.Bars.Select(b => new Bar(b.Time, Up(b.Open), Up(b.High), Up(b.Low), Up(b.Close), b.Volume / 1000, b.Symbol))],
            [.. program.Steps.Select(Scaled)]);
        var original = program with { Options = program.Options with { Commission = CommissionModel.PercentOfNotional } };
        var a = Run(original);
        var b = Run(scaled);
        Assert.That(b.Trades.Select(t => (t.EntryIndex, t.ExitIndex, t.ExitReason)), Is.EqualTo(a.Trades.Select(t => (t.EntryIndex, t.ExitIndex, t.ExitReason))));
        Assert.That(b.Trades.Select(t => (double)t.NetPnl), Is.EqualTo(a.Trades.Select(t => (double)t.NetPnl)).Within(1e-6));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Name_and_date_change_nothing_else(int seed, byte weeks)
    {
        var program = Unlimited(seed);
        var shift = TimeSpan.FromDays(7 * weeks);
        var moved = program with { Bars = [.. program.Bars.Select(b => b with { Time = b.Time + shift, Symbol = "OTHER" })] };
        var a = Run(program);
        var b = Run(moved, "OTHER");
        Assert.That(
            b.Trades.Select(t => t with { Symbol = "X", EntryTime = t.EntryTime - shift, ExitTime = t.ExitTime - shift }),
            Is.EqualTo(a.Trades));
        Assert.That(b.EquityCurve.Select(p => p with { Time = p.Time - shift }), Is.EqualTo(a.EquityCurve));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Stop_first_never_earns_more_than_another_policy(int seed)
    {
        var (options, bars) = (new ProgramGenerator(seed).Options() with { PositionMode = PositionMode.Hedging, StartingBalance = 1e9, VolumeCapPct = 0, Slippage = SlippageModel.None, StopOutPct = 0, MarginCallPct = 0 }, new ProgramGenerator(seed).Bars(30));
        var close = bars[0].Close;
        var step = new Step(0, StepKind.Place) { Order = OrderRequest.Buy(1, stopLoss: close * 0.99, takeProfit: close * 1.01) };
        decimal Net(IntrabarPolicy policy) => Run(new OrderProgram(options with { IntrabarPolicy = policy, FillTiming = FillTiming.NextOpen }, bars, [step])).Trades.Sum(t => t.NetPnl);
        var stop = Net(IntrabarPolicy.StopFirst);
        Assert.That(Net(IntrabarPolicy.OhlcPath), Is.GreaterThanOrEqualTo(stop));
        Assert.That(Net(IntrabarPolicy.TargetFirst), Is.GreaterThanOrEqualTo(Net(IntrabarPolicy.OhlcPath)));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Costs_never_pay(int seed)
    {
        var bars = new ProgramGenerator(seed).Bars(20);
        var steps = new[] { new Step(0, StepKind.Place) { Order = OrderRequest.Sell(3) }, new Step(10, StepKind.Exit) { Target = 1 } };
        decimal Net(BrokerOptions options) => Run(new OrderProgram(options, bars, steps)).Trades.Sum(t => t.NetPnl);
        var free = Net(Script.Free);
        var slipping = Net(Script.Free with { Slippage = SlippageModel.RandomPoints, SlippageValue = 20 });
        var charged = Net(Script.Free with { Commission = CommissionModel.PerLot, CommissionValue = 1, Slippage = SlippageModel.RandomPoints, SlippageValue = 20 });
        Assert.That(new[] { charged, slipping, free }, Is.Ordered);
    }

    private static OrderProgram Unlimited(int seed)
    {
        var program = new ProgramGenerator(seed).Next();
        var options = program.Options with { LotStep = 0, MaxVolume = 0 };
        return program with
        {
            Options = options,
            Steps = [.. program.Steps.Where(s => (s.Order is null || (s.Order.Volume is > 1e-3 and < 1e6)) && (s.Volume is null or (> 1e-3 and < 1e6)))],
        };
    }

    private static BrokerReport Run(OrderProgram program, string symbol = "X")
    {
        var broker = new SimBrokerAdapter(program.Options, symbol);
        program.Play(new SimBrokerTarget(broker));
        return broker.GenerateReport();
    }

    private static Step Scaled(Step step) => step with
    {
        Price = Up(step.Price),
        StopLoss = Up(step.StopLoss),
        TakeProfit = Up(step.TakeProfit),
        Order = step.Order is { } o
            ? o with { Price = Up(o.Price), LimitPrice = Up(o.LimitPrice), StopLoss = Up(o.StopLoss), TakeProfit = Up(o.TakeProfit) }
            : null,
    };

    private static double? Up(double? price) => price is { } value ? Up(value) : null;

    /// <summary>By decimals, so that a price of few digits stays one.</summary>
    private static double Up(double price) => Math.Abs(price) < 1e9 ? (double)((decimal)price * 1000) : price;
}
