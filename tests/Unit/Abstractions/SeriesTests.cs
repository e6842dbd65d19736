namespace StrategyHost.Unit.Abstractions;

internal sealed class SeriesTests
{
    [Test]
    public void Hat_one_is_the_current_value()
    {
        var market = new RunScope(10, 11, 12).At(1).Market;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(market.Close.Count, Is.EqualTo(2));
        Assert.That(market.Close[^1], Is.EqualTo(11));
        Assert.That(market.Close[^2], Is.EqualTo(10));
        Assert.That(market.Close[0], Is.EqualTo(10));
    }

    [Test]
    public void Before_the_first_bar_there_is_nothing_but_no_crash()
    {
        var market = new RunScope(10, 11).At(0).Market;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(market.Close[^2], Is.NaN);
        Assert.That(market.Close[-1], Is.NaN);
        Assert.That(market.Close[int.MinValue], Is.NaN);
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(int.MaxValue)]
    public void The_future_cannot_be_read(int index)
    {
        var market = new RunScope(10, 11, 12, 13).At(1).Market;
        var thrown = Assert.Throws<LookAheadException>(() => _ = market.Close[index]);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(thrown!.Index, Is.EqualTo(index));
        Assert.That(thrown.Count, Is.EqualTo(2));
        Assert.That(thrown.Message, Does.Contain("[^1]"));
    }

    [Test]
    public void Nothing_can_be_read_before_the_run_begins()
    {
        var set = new RunScope(10, 11).Indicators;
        var thrown = Assert.Throws<LookAheadException>(() => _ = set.Close[0]);
        Assert.That(thrown!.Message, Does.Contain("FindEntries"));
    }

    [Test]
    public void Enumeration_ends_at_the_current_bar() =>
        Assert.That(new RunScope(10, 11, 12).At(1).Market.Close, Is.EqualTo(new[] { 10.0, 11 }));

    [Test]
    public void Last_pads_a_short_history_with_NaN() =>
        Assert.That(new RunScope(10, 11, 12).At(1).Market.Close.Last(3).ToArray(), Is.EqualTo(new[] { double.NaN, 10, 11 }));

    [Test]
    public void Two_windows_of_one_bar_do_not_disturb_each_other()
    {
        var market = new RunScope(10, 11, 12).At(2).Market;
        var shortOne = market.Close.Last(1);
        var longOne = market.High.Last(200);
        Assert.That(shortOne.ToArray(), Is.EqualTo(new[] { 12.0 }));
        Assert.That(longOne[^1], Is.EqualTo(13));
    }

    [Test]
    public void A_window_is_a_copy_without_the_future_next_to_it()
    {
        var market = new RunScope(10, 11, 999).At(1).Market;
        var window = market.Close.Last(2);
        var beyond = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(window), 3);
        Assert.That(beyond[2], Is.Not.EqualTo(999));
    }

    [Test]
    public void Windows_allocate_nothing_once_warm()
    {
        var scope = new RunScope([.. Enumerable.Range(0, 1000).Select(i => (double)i)]);
        scope.At(50).Market.Close.Last(20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 51; i < 1000; i++)
            scope.At(i).Market.Close.Last(20);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Window_statistics_are_those_of_the_last_values()
    {
        var close = new RunScope(5, 2, 4, 4, 4, 5, 5, 7, 9).At(8).Market.Close;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(close.Sum(8), Is.EqualTo(40));
        Assert.That(close.Average(8), Is.EqualTo(5));
        Assert.That(close.StandardDeviation(8), Is.EqualTo(2));
        Assert.That(close.Min(3), Is.EqualTo(5));
        Assert.That(close.Max(9), Is.EqualTo(9));
    }

    [Test]
    public void Window_statistics_of_a_short_history_are_NaN()
    {
        var close = new RunScope(5, 2).At(1).Market.Close;
        double[] values = [close.Sum(3), close.Average(3), close.StandardDeviation(3), close.Min(3), close.Max(3)];
        Assert.That(values, Is.All.NaN);
    }

    [Test]
    public void A_window_of_no_length_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunScope(5, 2).At(1).Market.Close.Average(0));

    [TestCase(1, 3, true, false)]
    [TestCase(2, 3, true, false)]
    [TestCase(3, 1, false, true)]
    [TestCase(2, 1, false, true)]
    [TestCase(1, 2, false, false)]
    [TestCase(3, 3, false, false)]
    [TestCase(double.NaN, 3, false, false)]
    [TestCase(1, double.NaN, false, false)]
    public void Crossings_compare_this_bar_with_the_one_before(double before, double now, bool above, bool below)
    {
        var scope = new RunScope(before, now).At(1);
        var level = new RunScope(2, 2).At(1).Market.Close;
        var close = scope.Market.Close;
        using var all = Assert.EnterMultipleScope();
        Assert.That(close.CrossedAbove(2), Is.EqualTo(above));
        Assert.That(close.CrossedBelow(2), Is.EqualTo(below));
        Assert.That(close.CrossedAbove(level), Is.EqualTo(above));
        Assert.That(close.CrossedBelow(level), Is.EqualTo(below));
    }

    [Test]
    public void Nothing_crosses_at_the_first_bar_or_with_the_empty_series()
    {
        var close = new RunScope(3, 4).At(0).Market.Close;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(close.CrossedAbove(2), Is.False);
        Assert.That(close.CrossedAbove(Series.Empty), Is.False);
        Assert.That(Series.Empty[^1], Is.NaN);
        Assert.That(Series.Empty, Has.Count.Zero);
    }
}
