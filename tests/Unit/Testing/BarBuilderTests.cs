using StrategyHost.Testing;

namespace StrategyHost.Unit.Testing;

public sealed class BarBuilderTests
{
    [Test]
    public void A_bar_opens_at_the_close_before()
    {
        var bars = new BarBuilder(100).Rise(2, step: 1).GapTo(110).Fall(1, step: 2).Build();
        Assert.That(bars.Select(bar => (bar.Open, bar.High, bar.Low, bar.Close)), Is.EqualTo(new[]
        {
            (100.0, 101.0, 100.0, 101.0),
            (101.0, 102.0, 101.0, 102.0),
            (110.0, 110.0, 108.0, 108.0),
        }));
    }

    [Test]
    public void Closes_alone_make_hourly_bars()
    {
        var bars = BarBuilder.FromCloses(10, 11, 9);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(bars.Select(bar => bar.Open), Is.EqualTo(new[] { 10, 10, 11 }));
        Assert.That(bars[2].Time, Is.EqualTo(new DateTime(2024, 1, 1, 2, 0, 0, DateTimeKind.Utc)));
        Assert.That(BarBuilder.FromCloses(), Is.Empty);
    }

    [Test]
    public void A_move_ends_at_its_price()
    {
        var builder = new BarBuilder(1).MoveTo(1.3, bars: 3);
        Assert.That(builder.LastClose, Is.EqualTo(1.3));
        Assert.That(builder.Count, Is.EqualTo(3));
    }

    [Test]
    public void A_wave_comes_back()
    {
        var bars = new BarBuilder(100).Wave(40, amplitude: 5, period: 20).Build();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(bars.Max(bar => bar.Close), Is.EqualTo(105).Within(1e-9));
        Assert.That(bars[^1].Close, Is.EqualTo(100).Within(1e-7));
    }

    [Test]
    public void A_random_walk_is_decided_by_its_seed()
    {
        var first = new BarBuilder().RandomWalk(50, 0.02, seed: 3).Build();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(new BarBuilder().RandomWalk(50, 0.02, seed: 3).Build(), Is.EqualTo(first));
        Assert.That(new BarBuilder().RandomWalk(50, 0.02, seed: 4).Build(), Is.Not.EqualTo(first));
    }

    [Test]
    public void Settings_hold_from_here_on()
    {
        var bars = new BarBuilder(10).WithSymbol("EUR").WithInterval(TimeSpan.FromDays(1)).WithVolume(5).WithWicks(0.5).Flat(1)
            .StartingAt(new DateTime(2024, 6, 1)).Bar(10, 12, 9, 11, volume: 7).Build();
        Assert.That(bars, Is.EqualTo(new[]
        {
            new Bar(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), 10, 10.5, 9.5, 10, 5, "EUR"),
            new Bar(new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc), 10, 12, 9, 11, 7, "EUR"),
        }));
    }

    [Test]
    public void What_cannot_be_a_bar_is_refused()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(() => new BarBuilder(0), Throws.ArgumentException.With.Message.Contains("positive"));
        Assert.That(() => new BarBuilder(3).Fall(3, step: 1), Throws.ArgumentException.With.Message.Contains("Bar 2"));
        Assert.That(() => new BarBuilder(10).Bar(10, 9, 8, 10), Throws.ArgumentException.With.Message.Contains("high"));
        Assert.That(() => new BarBuilder(10).Bar(10, double.NaN, 8, 10), Throws.ArgumentException);
        Assert.That(() => new BarBuilder(10).Flat(2).StartingAt(new DateTime(2024, 1, 1)), Throws.ArgumentException.With.Message.Contains("later"));
    }
}
