using NUnit.Framework;

namespace StrategyHost.Testing;

/// <summary>The first milestone, data: the bars are sound, and the strategy takes them all. Derive from it: <c>public sealed class MyStrategyDataTests : DataTests&lt;MyStrategy&gt;;</c>.</summary>
/// <typeparam name="TStrategy">The strategy.</typeparam>
public abstract class DataTests<TStrategy> : StrategyTests<TStrategy>
    where TStrategy : Strategy, new()
{
    /// <summary>There are bars, their times increase, their prices are positive, high and low bracket open and close.</summary>
    [Test]
    public void Bars_are_sound()
    {
        var bars = Bars;
        Assert.That(bars, Is.Not.Empty);
        for (var i = 0; i < bars.Count; i++)
        {
            if (i > 0)
                Assert.That(bars[i].Time, Is.GreaterThan(bars[i - 1].Time), $"bar {i} is not later than the one before");
            Assert.That(IsSound(bars[i]), $"bar {i} is {bars[i]}: prices are positive, high is the highest, low the lowest");
        }
    }

    /// <summary>The strategy runs over all bars without an exception and without ruin.</summary>
    [Test]
    public void Strategy_takes_every_bar()
    {
        var run = Run();
        Assert.That(run.IsRuined, Is.False, $"the account is ruined at bar {run.Index}");
        Assert.That(run.Index, Is.EqualTo(Bars.Count - 1));
    }

    private static bool IsSound(Bar bar) =>
        bar.Low > 0 && double.IsFinite(bar.High) && bar.Volume >= 0
        && bar.High >= Math.Max(bar.Open, bar.Close) && bar.Low <= Math.Min(bar.Open, bar.Close);
}
