using StrategyHost.Indicators;
using StrategyHost.Trading;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.Unit.Indicators;

/// <summary>What an indicator is called in a report computes it again.</summary>
internal sealed class SpecTextTests
{
    private static readonly BarColumns Bars = RandomBars.Make(20, 120);

    [TestCaseSource(typeof(IndicatorCases), nameof(IndicatorCases.All))]
    public void The_spec_of_an_indicator_gives_its_values(IndicatorCase indicator)
    {
        var set = IndicatorRun.SetOver(Bars);
        var parts = IndicatorRun.Parts(indicator.Register(set));
        Assert.That(set.Specs, Has.Count.EqualTo(1));
        Assert.That(
            IndicatorTable.Compute(Bars, set.Specs[0]).Select(column => column.Values), Is.EqualTo(parts.Select(part => part.Column.ToArray())));
    }

    [TestCaseSource(typeof(IndicatorCases), nameof(IndicatorCases.All))]
    public void A_part_can_be_read_by_its_spec(IndicatorCase indicator)
    {
        var set = IndicatorRun.SetOver(Bars);
        foreach (var part in IndicatorRun.Parts(indicator.Register(set)))
        {
            var over = set.Sma(3, of: part);
            Assert.That(over.Spec, Is.EqualTo($"sma(3,of:{part.Spec})"));
            Assert.That(IndicatorTable.Compute(Bars, over.Spec!)[0].Values, Is.EqualTo(over.Column.ToArray()));
        }
    }

    [Test]
    public void Sources_have_names_and_numbers_are_exact()
    {
        var set = IndicatorRun.SetOver(Bars);
        _ = set.Sma(5, of: set.High);
        _ = set.Bollinger(7, 1.0 / 3, of: set.Typical);
        _ = set.ParabolicSar(1e-5, 0.2);
        Assert.That(set.Specs, Is.EqualTo(new[] { "sma(5,of:high)", "bollinger(7,0.3333333333333333,of:typical)", "parabolicsar(1E-05,0.2)" }));
        foreach (var spec in set.Specs)
            Assert.That(IndicatorTable.Compute(Bars, spec), Is.Not.Empty);
    }

    [Test]
    public void What_no_spec_can_name_has_none()
    {
        var set = IndicatorRun.SetOver(Bars);
        var own = set.Add("own", new Twice());
        var over = set.Sma(3, of: own);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(own.Spec, Is.Null);
        Assert.That(over.Spec, Is.Null);
        Assert.That(set.Specs, Is.Empty);
        Assert.That(set.Own.Select(pair => pair.Key), Is.EqualTo(new[] { "own" }));
    }

    [Test]
    public void Names_stay_few_and_short()
    {
        var set = IndicatorRun.SetOver(Bars);
        var chain = set.Close;
        for (var i = 0; i < 100; i++)
        {
            chain = set.Sma(1, of: chain);
            _ = set.Ema(i + 1);
            _ = set.Add($"own {i}", new Twice());
        }

        using var scope = Assert.EnterMultipleScope();
        Assert.That(set.Specs, Has.Count.EqualTo(64));
        Assert.That(set.Own.Count(), Is.EqualTo(16));
        Assert.That(set.Specs.Max(spec => spec.Length), Is.LessThan(250));
    }

    [Test]
    public void The_same_indicator_is_listed_once()
    {
        var set = IndicatorRun.SetOver(Bars);
        _ = set.Sma(5);
        _ = set.Sma(5);
        Assert.That(set.Specs, Is.EqualTo(new[] { "sma(5)" }));
    }

    private sealed class Twice : IndicatorCalculator
    {
        public override double Next(in Bar bar) => 2 * bar.Close;
    }
}
