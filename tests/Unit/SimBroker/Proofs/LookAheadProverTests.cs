using StrategyHost.Indicators;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Proofs;
using StrategyHost.Trading;

namespace StrategyHost.Unit.SimBroker.Proofs;

internal sealed class LookAheadProverTests
{
    private static readonly BarColumns Bars =
        BarFile.Read(Repository.PathOf("fixtures", "market", "sample.csv")).Value!.Bars.Slice(0, 1_500);

    [TestCaseSource(typeof(Signals), nameof(Signals.Leaks))]
    public void A_leak_is_found(SignalStrategy.Signal signal)
    {
        var finding = Prove(bars => new SignalStrategy(bars, signal)).Finding;
        Assert.That(finding, Is.Not.Null);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding!.Decided, Is.Not.EqualTo(finding.WithoutFuture));
        Assert.That(finding.Bar, Is.LessThanOrEqualTo(finding.LastKnownBar));
        Assert.That(finding.Time, Is.EqualTo(Bars[finding!.Bar].Time));
    }

    [TestCaseSource(typeof(Signals), nameof(Signals.Leaks))]
    public void A_leak_is_found_where_the_series_is_too_long_to_truncate(SignalStrategy.Signal signal)
    {
        var verdict = LookAheadProver.Prove(new LookAheadRequest
        {
            Create = bars => new SignalStrategy(bars, signal),
            Bars = Bars,
            TruncationBars = 0,
        });
        Assert.That(verdict.Finding?.Probe, Is.EqualTo(LookAheadProbe.Streaming));
    }

    [TestCaseSource(typeof(Signals), nameof(Signals.HonestOnes))]
    public void An_honest_strategy_is_proved_at_every_bar(SignalStrategy.Signal signal)
    {
        var verdict = Prove(bars => new SignalStrategy(bars, signal));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(verdict.Finding, Is.Null);
        Assert.That(verdict.IsProved, Is.True);
        Assert.That(verdict.Coverage.TruncatedBars, Is.EqualTo(Bars.Count));
        Assert.That(verdict.Coverage.StreamedBars, Is.EqualTo(Bars.Count));
        Assert.That(verdict.Coverage.Futures, Is.GreaterThanOrEqualTo(150));
        Assert.That(verdict.Coverage.Decisions, Is.GreaterThan(10));
    }

    [Test]
    public void The_counter_example_names_the_bar_that_leaked()
    {
        var finding = Prove(bars => new SignalStrategy(bars, (all, market) =>
            market.Index == 700 && all.Count > 701 && all.Close[701] > 0)).Finding;
        Assert.That(finding, Is.EqualTo(new LookAheadFinding(
            LookAheadProbe.Truncation, 700, Bars[700].Time, 700, 701,
            $"buy 1 at the market, stop loss {(Bars.Close[700] * 0.5).ToString(System.Globalization.CultureInfo.InvariantCulture)}", "nothing")));
    }

    [Test]
    public void Built_in_indicators_and_random_numbers_are_causal()
    {
        var verdict = Prove(_ => new Everything());
        Assert.That(verdict.Finding, Is.Null);
        Assert.That(verdict.Coverage.Decisions, Is.GreaterThan(100));
    }

    [Test]
    public void A_static_field_that_remembers_earlier_runs_does_not_hide_a_leak()
    {
        Remembering.Forget();
        Assert.That(Prove(bars => new Remembering(bars)).Finding, Is.Not.Null);
    }

    [Test]
    public void What_only_the_resting_orders_or_the_protection_leak_is_found()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Prove(bars => new Peeking(bars, Peeking.At.Protection)).Finding?.Decided, Does.StartWith("protect").Or.EqualTo("nothing"));
        Assert.That(Prove(bars => new Peeking(bars, Peeking.At.Cancellation)).Finding?.Decided, Does.StartWith("cancel").Or.EqualTo("nothing"));
        Assert.That(Prove(bars => new Peeking(bars, Peeking.At.Comment)).Finding?.Decided, Does.Contain("next close"));
        Assert.That(Prove(bars => new Peeking(bars, Peeking.At.Nowhere)).Finding, Is.Null);
    }

    [Test]
    public void A_constructor_that_needs_the_future_is_found()
    {
        var finding = Prove(bars => bars.Close[20] > 0 ? new SignalStrategy(bars, (_, _) => false) : null!).Finding;
        Assert.That(finding?.WithoutFuture, Does.StartWith("throw IndexOutOfRangeException"));
        Assert.That(finding?.Bar, Is.EqualTo(-1));
    }

    [Test]
    public void A_strategy_that_throws_is_not_proved_beyond_that_bar()
    {
        var verdict = Prove(_ => new SignalStrategy(Bars, (_, market) => market.Index < 300 ? market.Index % 3 == 0 : throw new InvalidOperationException("enough")));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(verdict.Finding, Is.Null);
        Assert.That(verdict.IsProved, Is.False);
        Assert.That(verdict.Run.Status, Is.EqualTo(SessionStatus.StrategyFailed));
        Assert.That(verdict.Run.Failure!.Bar, Is.EqualTo(300));
    }

    [Test]
    public void A_failure_that_only_the_future_causes_is_found()
    {
        var finding = Prove(bars => new SignalStrategy(bars, (all, market) => market.Index == 40 && all.Count > 1_000 && all.Close[1_000] > 0 ? throw new InvalidOperationException("seen") : false)).Finding;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding?.Bar, Is.EqualTo(40));
        Assert.That(finding?.FutureBar, Is.EqualTo(1_000));
        Assert.That(finding?.Decided, Is.EqualTo("throw InvalidOperationException: seen"));
    }

    [Test]
    public void Redrawn_futures_keep_the_past_and_change_the_rest()
    {
        for (var future = 0; future < 3; future++)
        {
            var redrawn = RedrawnFuture.After(Bars, 500, future, seed: 1);
            Assert.That(redrawn.Close[..501], Is.EqualTo(Bars.Close[..501]));
            Assert.That(redrawn.Times, Is.EqualTo(Bars.Times[..redrawn.Count]));
            Assert.That(redrawn.Close[501..].Zip(Bars.Close[501..]).Count(pair => pair.First != pair.Second), Is.GreaterThan(500));
            Assert.That(Enumerable.Range(0, redrawn.Count).Select(i => redrawn[i]), Has.All.Matches<Bar>(bar =>
                bar.Low > 0 && bar.Low <= Math.Min(bar.Open, bar.Close) && bar.High >= Math.Max(bar.Open, bar.Close)));
        }
    }

    [Test]
    public void An_empty_series_is_proved_and_nothing_was_tried() =>
        Assert.That(
            LookAheadProver.Prove(new LookAheadRequest { Create = bars => new SignalStrategy(bars, (_, _) => true), Bars = Bars.Slice(0, 0) }).Coverage,
            Is.EqualTo(new LookAheadCoverage(0)));

    private static LookAheadVerdict Prove(Func<BarColumns, Strategy> create) =>
        LookAheadProver.Prove(new LookAheadRequest { Create = create, Bars = Bars });

    /// <summary>Trades on indicators of every kind of computation, and on chance.</summary>
    private sealed class Everything : Strategy
    {
        private readonly List<Series> _series = [];

        public override void PrepareIndicators(IndicatorSet indicators)
        {
            var rsi = indicators.Rsi(14);
            _series.AddRange([rsi, indicators.Sma(5, of: rsi), indicators.Ema(9), indicators.Macd(12, 26, 9).Signal, indicators.Adx(14).Adx]);
            _series.AddRange([indicators.Donchian(20).Upper, indicators.SuperTrend(10, 3), indicators.Vwap(), indicators.ParabolicSar(0.02, 0.2)]);
        }

        public override OrderRequest? FindEntries(Market market)
        {
            var sum = _series.Sum(series => series[^1]);
            return market.IsFlat && sum % 3 < 1 && Rng.NextDouble() < 0.5 ? OrderRequest.BuyLimit(1, market.Low[^1], comment: $"{sum}") : null;
        }

        public override ExitRequest? FindExits(Position position, Market market) =>
            position.BarsHeld > 3 ? position.Exit("old") : null;

        public override bool KeepOrder(PendingOrder order, Market market) => order.BarsPending < 2;
    }

    /// <summary>Copies the bars into a static field at first sight and reads the future from there ever after.</summary>
    private sealed class Remembering : Strategy
    {
        private static BarColumns? _seen;

        public Remembering(BarColumns bars) => _seen = _seen is null || bars.Count > _seen.Count ? bars : _seen;

        public static void Forget() => _seen = null;

        public override OrderRequest? FindEntries(Market market) =>
            market.Index + 1 < _seen!.Count && _seen.Close[market.Index + 1] > market.Close[^1] ? OrderRequest.Buy(1) : null;
    }

    /// <summary>Its entries and exits are honest; one other thing is not.</summary>
    private sealed class Peeking(BarColumns bars, Peeking.At at) : Strategy
    {
        internal enum At
        {
            Nowhere,
            Protection,
            Cancellation,
            Comment,
        }

        public override OrderRequest? FindEntries(Market market) => market.IsFlat && market.Index % 5 == 0
            ? OrderRequest.BuyLimit(1, market.Low[^1], comment: at == At.Comment ? $"next close {Next(market)}" : null)
            : null;

        public override ExitRequest? FindExits(Position position, Market market) => position.BarsHeld > 10 ? position.Exit("old") : null;

        public override ProtectionUpdate? AdjustProtection(Position position, Market market) =>
            at == At.Protection && Next(market) > market.Close[^1] ? new ProtectionUpdate(position.PositionId, market.Low[^1] * 0.5, null) : null;

        public override bool KeepOrder(PendingOrder order, Market market) =>
            at == At.Cancellation ? Next(market) < market.Close[^1] : order.BarsPending < 4;

        private double Next(Market market) => bars.Close[Math.Min(market.Index + 1, bars.Count - 1)];
    }
}
