using StrategyHost.Brokers;
using StrategyHost.Indicators;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Data.Generation;
using StrategyHost.Trading;
using StrategyHost.Unit.Abstractions;

namespace StrategyHost.Unit.Trading;

internal sealed class SessionTests
{
    private static BarColumns Random(int count, long seed = 1) =>
        BarGenerator.Generate(new BarGeneratorOptions { Bars = count, Seed = seed, Volatility = 0.01 });

    [Test]
    public void At_each_close_positions_come_first_then_resting_orders_then_entries()
    {
        var asked = new List<string>();
        var strategy = new Recorder(asked);
        Run(strategy, RunScope.Bars(10, 10, 10, 10));
        Assert.That(asked, Is.EqualTo(new[]
        {
            "0 entries",
            "1 exits pos-000001", "1 protection pos-000001", "1 entries",
            "2 exits pos-000001", "2 protection pos-000001", "2 exits pos-000002", "2 protection pos-000002", "2 entries",
            "3 exits pos-000001", "3 protection pos-000001", "3 exits pos-000002", "3 protection pos-000002", "3 keep ord-000003", "3 entries",
        }));
    }

    [Test]
    public void Built_in_indicators_know_nothing_before_the_run_and_everything_up_to_now_in_it()
    {
        var strategy = new Prober();
        var result = Run(strategy, RunScope.Bars(10, 11, 12, 13, 14));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(result.Failure, Is.Null);
        Assert.That(strategy.WasRefusedBeforeTheRun, Is.True);
        Assert.That(strategy.Seen, Is.EqualTo(new[] { double.NaN, 10.5, 11.5, 12.5, 13.5 }));
        Assert.That(strategy.CalculatorSaw, Is.EqualTo(new[] { 0, 1, 2, 3, 4 }), "a calculator is stepped with the run");
    }

    [Test]
    public void Bars_one_by_one_give_the_trades_of_all_bars_at_once()
    {
        foreach (var seed in (long[])[1, 2, 3])
        {
            var bars = Random(3000, seed);
            var whole = new SimBrokerAdapter(new BrokerOptions(), bars.Symbol);
            new Session(new Everything(), whole, bars, seed).Run();

            var stepped = new SimBrokerAdapter(new BrokerOptions(), bars.Symbol);
            var session = new Session(new Everything(), stepped, bars.Symbol, seed);
            for (var i = 0; i < bars.Count; i++)
                Assert.That(session.OnBar(bars[i]), Is.EqualTo(SessionStatus.Completed));

            using var scope = Assert.EnterMultipleScope();
            Assert.That(whole.GenerateReport().Trades, Is.Not.Empty);
            Assert.That(stepped.GenerateReport().Trades, Is.EqualTo(whole.GenerateReport().Trades));
            Assert.That(stepped.GenerateReport().EquityCurve, Is.EqualTo(whole.GenerateReport().EquityCurve));
            Assert.That(session.Result.EntrySignals, Is.GreaterThan(0));
        }
    }

    [Test]
    public void A_truncated_run_decides_as_the_whole_one_did()
    {
        var bars = Random(600);
        var whole = Events(bars);
        foreach (var length in (int[])[1, 2, 50, 137, 400, 599])
        {
            var truncated = Events(bars.Slice(0, length));
            Assert.That(whole.Take(truncated.Count), Is.EqualTo(truncated), $"{length} bars");
        }

        static IReadOnlyList<BrokerEvent> Events(BarColumns bars)
        {
            var broker = new SimBrokerAdapter(new BrokerOptions(), bars.Symbol);
            new Session(new Everything(), broker, bars, 5).Run();
            return broker.GenerateReport().Events;
        }
    }

    [Test]
    public void An_exception_of_the_strategy_is_a_value_with_bar_and_place()
    {
        var result = Run(new Thrower(bar: 2), RunScope.Bars(10, 10, 10, 10));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(result.Status, Is.EqualTo(SessionStatus.StrategyFailed));
        Assert.That(result.Bars, Is.EqualTo(3));
        Assert.That(result.Failure, Is.Not.Null);
        Assert.That(result.Failure!.Kind, Is.EqualTo("DivideByZeroException"));
        Assert.That(result.Failure.Bar, Is.EqualTo(2));
        Assert.That(result.Failure.Method, Is.EqualTo(nameof(Thrower.FindEntries)));
    }

    [Test]
    public void An_exception_before_the_first_bar_is_at_bar_minus_one() =>
        Assert.That(Run(new LateRegistration(early: true), RunScope.Bars(10, 10)).Failure!.Bar, Is.EqualTo(-1));

    [Test]
    public void Indicators_cannot_be_registered_once_the_run_has_begun()
    {
        var failure = Run(new LateRegistration(early: false), RunScope.Bars(10, 10)).Failure;
        Assert.That(failure!.Message, Does.Contain("PrepareIndicators"));
    }

    [Test]
    public void An_exception_of_the_broker_is_not_the_strategys()
    {
        var bars = RunScope.Bars(10, 10);
        var broken = new BarColumns("TEST", bars.Times, bars.Open, bars.High, bars.Low, [10, double.NaN], bars.Volume);
        var session = new Session(new Thrower(bar: 99), new SimBrokerAdapter(new BrokerOptions(), "TEST"), broken, 1);
        Assert.Throws<ArgumentException>(() => session.Run());
    }

    [Test]
    public void Ruin_ends_the_run()
    {
        double[] closes = [100, 100, 100, 1000, 100, 100];
        var broker = new SimBrokerAdapter(new BrokerOptions { StartingBalance = 1000, Leverage = 100, CommissionValue = 0 }, "TEST");
        var session = new Session(new Shorter(), broker, RunScope.Bars(closes), 1);
        var result = session.Run();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(result.Status, Is.EqualTo(SessionStatus.Ruined));
        Assert.That(result.Bars, Is.EqualTo(4));
        Assert.That(broker.IsRuined, Is.True);
    }

    [Test]
    public void Misuse_is_told()
    {
        var bars = RunScope.Bars(10, 11);
        var whole = new Session(new Shorter(), new SimBrokerAdapter(new BrokerOptions(), "TEST"), bars, 1);
        whole.Run();
        var live = new Session(new Shorter(), new SimBrokerAdapter(new BrokerOptions(), "TEST"), "TEST", 1);
        live.OnBar(bars[1]);
        using var scope = Assert.EnterMultipleScope();
        Assert.Throws<InvalidOperationException>(() => whole.Run());
        Assert.Throws<InvalidOperationException>(() => whole.OnBar(bars[0]));
        Assert.Throws<InvalidOperationException>(() => live.Run());
        Assert.Throws<InvalidOperationException>(() => live.OnBar(bars[0]), "earlier than the bar before");
    }

    [Test]
    public void Nothing_is_allocated_a_bar_beyond_the_equity_curve_while_nothing_trades()
    {
        var (small, large) = (Random(1_000), Random(101_000));
        Allocated(small);
        var perBar = (Allocated(large) - Allocated(small)) / 100_000.0;
        Assert.That(perBar, Is.LessThanOrEqualTo(16.1), "a time and an equity a bar");

        static long Allocated(BarColumns bars)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            new Session(new Thrower(bar: int.MaxValue), new SimBrokerAdapter(new BrokerOptions(), bars.Symbol, bars.Count), bars, 1).Run();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static SessionResult Run(Strategy strategy, BarColumns bars) =>
        new Session(strategy, new SimBrokerAdapter(new BrokerOptions(), bars.Symbol, bars.Count), bars, 42).Run();

    private sealed class Recorder(List<string> asked) : Strategy
    {
        public override OrderRequest? FindEntries(Market market)
        {
            asked.Add($"{market.Index} entries");
            return market.Index switch
            {
                < 2 => OrderRequest.Buy(1),
                2 => OrderRequest.BuyLimit(1, 1),
                _ => null,
            };
        }

        public override ExitRequest? FindExits(Position position, Market market)
        {
            asked.Add($"{market.Index} exits {position.PositionId}");
            return null;
        }

        public override ProtectionUpdate? AdjustProtection(Position position, Market market)
        {
            asked.Add($"{market.Index} protection {position.PositionId}");
            return null;
        }

        public override bool KeepOrder(PendingOrder order, Market market)
        {
            asked.Add($"{market.Index} keep {order.OrderId}");
            return true;
        }
    }

    private sealed class Prober : Strategy
    {
        private Series _average = Series.Empty;

        public bool WasRefusedBeforeTheRun { get; private set; }

        public List<double> Seen { get; } = [];

        public List<int> CalculatorSaw { get; } = [];

        public override void PrepareIndicators(IndicatorSet indicators)
        {
            _average = indicators.Sma(2);
            indicators.Add("counter", new Counter(CalculatorSaw));
            try
            {
                _ = _average[0];
            }
            catch (LookAheadException)
            {
                WasRefusedBeforeTheRun = true;
            }
        }

        public override OrderRequest? FindEntries(Market market)
        {
            Seen.Add(_average[^1]);
            Assert.That(CalculatorSaw, Has.Count.EqualTo(market.Index + 1));
            return null;
        }

        private sealed class Counter(List<int> saw) : IndicatorCalculator
        {
            public override double Next(in Bar bar)
            {
                saw.Add(saw.Count);
                return 0;
            }
        }
    }

    /// <summary>Uses whatever a strategy can use: indicators of both kinds, every order type, chance, protection, partial exits.</summary>
    private sealed class Everything : Strategy
    {
        private Series _fast = Series.Empty;
        private Series _own = Series.Empty;
        private Series _ownAverage = Series.Empty;

        public override void PrepareIndicators(IndicatorSet indicators)
        {
            _fast = indicators.Ema(5);
            _own = indicators.Add("range", new RangeOf());
            _ownAverage = indicators.Sma(7, of: _own);
        }

        public override OrderRequest? FindEntries(Market market)
        {
            var close = market.Close[^1];
            if (market.Positions.Count + market.PendingOrders.Count > 4 || !(_own[^1] > _ownAverage[^1]))
                return null;
            return Rng.Next(5) switch
            {
                0 => OrderRequest.Buy(2, stopLoss: close * 0.97, takeProfit: close * 1.05),
                1 => OrderRequest.Sell(1, stopLoss: close * 1.03),
                2 => OrderRequest.BuyLimit(1, close * 0.99) with { ExpiresAfterBars = 9 },
                3 => OrderRequest.SellStop(1, close * 0.98, stopLoss: close),
                _ => OrderRequest.BuyStopLimit(1, close * 1.01, close * 1.012),
            };
        }

        public override ExitRequest? FindExits(Position position, Market market) =>
            position.BarsHeld > 12 ? position.Exit("old", position.Volume > 1 ? 1 : null) : null;

        public override ProtectionUpdate? AdjustProtection(Position position, Market market) =>
            position.Side == OrderSide.Buy && position.UnrealizedPnl > 0 && _fast[^1] < market.Close[^1]
                ? new ProtectionUpdate(position.PositionId, Math.Max(position.StopLoss ?? 0, _fast[^1] * 0.97), null)
                : null;

        public override bool KeepOrder(PendingOrder order, Market market) => order.BarsPending < 20;

        private sealed class RangeOf : IndicatorCalculator
        {
            public override int WarmUp => 3;

            public override double Next(in Bar bar) => bar.High - bar.Low;
        }
    }

    private sealed class Thrower(int bar) : Strategy
    {
        public override OrderRequest? FindEntries(Market market) =>
            market.Index == bar ? throw new DivideByZeroException() : null;
    }

    private sealed class Shorter : Strategy
    {
        public override OrderRequest? FindEntries(Market market) => market.IsFlat ? OrderRequest.Sell(20) : null;
    }

    private sealed class LateRegistration(bool early) : Strategy
    {
        private IndicatorSet? _set;

        public override void PrepareIndicators(IndicatorSet indicators)
        {
            _set = indicators;
            if (early)
                indicators.Sma(0);
        }

        public override OrderRequest? FindEntries(Market market)
        {
            _set!.Sma(5);
            return null;
        }
    }
}
