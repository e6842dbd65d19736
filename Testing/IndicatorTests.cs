using NUnit.Framework;

namespace StrategyHost.Testing;

/// <summary>The second milestone, indicators: they have the expected values, warm up within the bars, and stay what they were when bars follow.</summary>
/// <typeparam name="TStrategy">The strategy.</typeparam>
public abstract class IndicatorTests<TStrategy> : StrategyTests<TStrategy>
    where TStrategy : Strategy, new()
{
    /// <summary>Values known from elsewhere, over <see cref="StrategyTests{TStrategy}.Bars"/>: <c>[new("rsi", 14, 51.4), new("rsi", 0, double.NaN)]</c>.</summary>
    protected abstract IEnumerable<IndicatorValue> ExpectedValues { get; }

    /// <summary>Every expected value is met.</summary>
    [Test]
    public void Values_are_as_expected()
    {
        IndicatorValue[] expected = [.. ExpectedValues.OrderBy(value => value.Bar)];
        Assert.That(expected, Is.Not.Empty, "ExpectedValues names no value");
        var run = new StrategyRun(CreateStrategy(), Bars, Broker, Seed);
        using var scope = Assert.EnterMultipleScope();
        foreach (var value in expected)
        {
            var actual = run.RunToBar(value.Bar).Indicator(value.Indicator)[^1];
            Assert.That(actual, Is.EqualTo(value.Value).Within(value.Tolerance), $"{value.Indicator} at bar {value.Bar}");
        }
    }

    /// <summary>Every indicator that values are expected of has one at the last bar.</summary>
    [Test]
    public void Indicators_warm_up_within_the_bars()
    {
        var run = Run();
        using var scope = Assert.EnterMultipleScope();
        foreach (var name in ExpectedValues.Select(value => value.Indicator).Distinct())
            Assert.That(run.Indicator(name)[^1], Is.Not.NaN, $"{name} has no value after {Bars.Count} bars");
    }

    /// <summary>Half the bars give the values that all of them give: no indicator knows what comes.</summary>
    [Test]
    public void Values_do_not_change_when_bars_follow()
    {
        var half = Bars.Count / 2;
        Assert.That(half, Is.Positive, "there are fewer than two bars");
        var (all, first) = (Run(), StrategyRun.Over(CreateStrategy(), [.. Bars.Take(half)], Broker, Seed));
        using var scope = Assert.EnterMultipleScope();
        foreach (var name in ExpectedValues.Select(value => value.Indicator).Distinct())
            Assert.That(all.Indicator(name).Take(half), Is.EqualTo(first.Indicator(name)), name);
    }
}
