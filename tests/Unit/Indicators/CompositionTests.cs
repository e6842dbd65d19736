using StrategyHost.Indicators;
using StrategyHost.Trading;

namespace StrategyHost.Unit.Indicators;

/// <summary>Indicators over indicators, over an author's calculator, and as one series where they have parts.</summary>
internal sealed class CompositionTests
{
    private static readonly BarColumns Bars = RandomBars.Make(20, 120);

    [Test]
    public void Warm_up_of_the_source_adds_to_its_own()
    {
        var values = IndicatorRun.Ahead(Bars, i => i.Sma(5, of: i.Rsi(14)))[0];
        Assert.That(Array.FindIndex(values, v => !double.IsNaN(v)), Is.EqualTo(18));
    }

    [Test]
    public void Over_a_series_it_is_the_indicator_of_that_series()
    {
        var highs = new BarColumns("TEST", Bars.Times, Bars.High, Bars.High, Bars.High, Bars.High, Bars.Volume);
        foreach (var (over, direct) in new (Func<IndicatorSet, object>, Func<IndicatorSet, object>)[]
        {
            (i => i.Ema(9, of: i.High), i => i.Ema(9)),
            (i => i.Macd(of: i.High), i => i.Macd()),
            (i => i.Bollinger(of: i.High), i => i.Bollinger()),
            (i => i.StochasticRsi(of: i.High), i => i.StochasticRsi()),
            (i => i.Highest(9, of: i.High), i => i.Highest(9)),
            (i => i.Change(of: i.High), i => i.Change()),
        })
        {
            Assert.That(IndicatorRun.Ahead(Bars, over), Is.EqualTo(IndicatorRun.Ahead(highs, direct)));
        }
    }

    [Test]
    public void Over_a_calculator_it_is_stepped_with_the_run()
    {
        var set = IndicatorRun.SetOver(Bars);
        var over = set.Macd(of: set.Add("close", new ClosePrice()));
        Assert.That(over.Line.IsComputedAhead, Is.False);
        Assert.That(
            IndicatorRun.Stepped(Bars, i => i.Macd(of: i.Add("close", new ClosePrice()))),
            Is.EqualTo(IndicatorRun.Ahead(Bars, i => i.Macd())));
    }

    [Test]
    public void Parts_stand_for_their_value_where_one_series_is_wanted()
    {
        var set = IndicatorRun.SetOver(Bars);
        var (trend, oscillator) = (set.SuperTrend(), set.StochasticRsi());
        Series asTrend = trend, asOscillator = oscillator;
        Assert.That(asTrend, Is.SameAs(trend.Value));
        Assert.That(asOscillator, Is.SameAs(oscillator.Value));
    }

    [Test]
    public void Registering_after_the_run_began_is_refused()
    {
        var set = IndicatorRun.SetOver(Bars);
        set.IsSealed = true;
        Assert.That(() => set.Sma(3), Throws.InvalidOperationException.With.Message.Contains("PrepareIndicators"));
    }

    private sealed class ClosePrice : IndicatorCalculator
    {
        public override double Next(in Bar bar) => bar.Close;
    }
}
