using StrategyHost.SimBroker.Proofs;
using StrategyHost.Trading;

namespace StrategyHost.Unit.SimBroker.Proofs;

public sealed class BarReductionTests
{
    private const int Enough = 10_000;

    [Test]
    public void One_guilty_bar_is_all_that_is_left()
    {
        var reduced = BarReduction.Reduce(Series(5000), bars => bars.Close.Contains(3210), Enough);
        Assert.That(reduced.Close, Is.EqualTo(new[] { 3210.0 }));
    }

    [Test]
    public void Bars_that_are_guilty_together_stay_together()
    {
        var reduced = BarReduction.Reduce(Series(1000), bars => bars.Close.Contains(17) && bars.Close.Contains(400) && bars.Close.Contains(401), Enough);
        Assert.That(reduced.Close, Is.EqualTo(new[] { 17.0, 400, 401 }));
    }

    [Test]
    public void A_length_that_is_needed_is_kept()
    {
        var reduced = BarReduction.Reduce(Series(3000), bars => bars.Count >= 15, Enough);
        Assert.That(reduced.Count, Is.EqualTo(15));
    }

    [Test]
    public void What_is_left_fails_and_is_in_order()
    {
        // A rule about neighbours: leaving bars out makes new ones.
        static bool Fails(BarColumns bars) => Enumerable.Range(1, Math.Max(0, bars.Count - 1)).Any(i => bars.Close[i] % 7 == 3 && bars.Close[i - 1] % 5 == 1);
        var reduced = BarReduction.Reduce(Series(500), Fails, Enough);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Fails(reduced));
        Assert.That(reduced.Count, Is.EqualTo(2));
        Assert.That(reduced.Times, Is.Ordered.And.Unique);
    }

    [Test]
    public void The_number_of_trials_is_kept()
    {
        var trials = 0;
        var reduced = BarReduction.Reduce(Series(5000), bars =>
        {
            trials++;
            return bars.Count >= 2500;
        }, 30);
        Assert.That(trials, Is.LessThanOrEqualTo(30));
        Assert.That(reduced.Count, Is.GreaterThanOrEqualTo(2500));
    }

    private static BarColumns Series(int count)
    {
        double[] closes = [.. Enumerable.Range(1, count).Select(i => (double)i)];
        return new BarColumns("TEST", [.. closes.Select(close => (long)close * TimeSpan.TicksPerHour)], closes, closes, closes, closes, closes);
    }
}
