using FsCheck;
using FsCheck.Fluent;
using StrategyHost.Trading;

namespace StrategyHost.Unit.Indicators;

/// <summary>What holds for every indicator.</summary>
[TestFixtureSource(typeof(IndicatorCases), nameof(IndicatorCases.All))]
internal sealed class EveryIndicatorTests(IndicatorCase indicator)
{
    /// <summary>Rounding errors of some hundred operations on the natural magnitude.</summary>
    private const double Tolerance = 1e-12;

    [Test]
    public void Agrees_with_its_definition() => Holds(bars =>
    {
        var expected = indicator.Naive(bars);
        var actual = IndicatorRun.Ahead(bars, indicator.Register);
        Assert.That(actual, Has.Length.EqualTo(expected.Length));
        for (var part = 0; part < actual.Length; part++)
        {
            for (var t = 0; t < bars.Count; t++)
                AssertClose(actual[part][t], expected[part].Values[t], expected[part].Magnitudes[t], $"part {part}, bar {t}");
        }
    });

    [Test]
    public void Steps_to_the_bits_it_computes_ahead() => Holds(bars =>
        AssertSameBits(IndicatorRun.Stepped(bars, indicator.Register), IndicatorRun.Ahead(bars, indicator.Register)));

    [Test]
    public void Does_not_change_with_the_future() => Holds(bars =>
    {
        var known = bars.Count / 2 + (int)(bars.Volume[0] % 20);
        var other = RandomBars.Make((int)bars.Volume[1], bars.Count - known);
        var redrawn = Join(bars.Slice(0, known), other);
        AssertSameBits(
            Range(IndicatorRun.Ahead(redrawn, indicator.Register), 0..known),
            IndicatorRun.Ahead(bars.Slice(0, known), indicator.Register));
    });

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Restarts_after_a_missing_value(double missing) => Holds(bars =>
    {
        var gap = 40 + (int)(bars.Volume[0] % 40);
        var broken = bars.Slice(0, bars.Count);
        foreach (var column in (double[][])[broken.Open, broken.High, broken.Low, broken.Close, broken.Volume])
            column[gap] = missing;
        var values = IndicatorRun.Ahead(broken, indicator.Register);
        AssertSameBits(IndicatorRun.Stepped(broken, indicator.Register), values);
        AssertSameBits(Range(values, ..gap), IndicatorRun.Ahead(bars.Slice(0, gap), indicator.Register));
        Assert.That(values.Select(part => part[gap]), Is.All.NaN);
        AssertSameBits(Range(values, (gap + 1)..), IndicatorRun.Ahead(bars.Slice(gap + 1, bars.Count - gap - 1), indicator.Register));
    });

    [Test]
    public void Steps_without_allocating()
    {
        var bars = RandomBars.Make(7, 1000);
        var run = new IndicatorRun("TEST");
        indicator.Register(run.Set);

        // Columns double from 256: the last growth is at bar 512.
        for (var i = 0; i < 600; i++)
            run.Step(bars, i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 600; i < 1000; i++)
            run.Step(bars, i);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Takes_a_run_without_bars() =>
        Assert.That(IndicatorRun.Ahead(RandomBars.Make(1, 0), indicator.Register), Is.All.Empty);

    private static void Holds(Action<BarColumns> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(RandomBars.Arbitrary, property));

    private static void AssertClose(double actual, double expected, double magnitude, string where)
    {
        if (double.IsNaN(expected) || double.IsNaN(actual))
            Assert.That(actual, Is.EqualTo(expected), where);
        else if (!(Math.Abs(actual - expected) <= Tolerance * magnitude) && double.IsFinite(magnitude))
            Assert.Fail($"{where}: {actual:R} instead of {expected:R}, magnitude {magnitude:R}");
    }

    private static void AssertSameBits(double[][] actual, double[][] expected) => Assert.That(
        actual.Select(part => part.Select(BitConverter.DoubleToInt64Bits)),
        Is.EqualTo(expected.Select(part => part.Select(BitConverter.DoubleToInt64Bits))));

    private static double[][] Range(double[][] parts, Range range) => [.. parts.Select(part => part[range])];

    private static BarColumns Join(BarColumns first, BarColumns second) => new(
        first.Symbol,
        [.. first.Times, .. second.Times.Select(t => t + first.Times[^1])],
        [.. first.Open, .. second.Open],
        [.. first.High, .. second.High],
        [.. first.Low, .. second.Low],
        [.. first.Close, .. second.Close],
        [.. first.Volume, .. second.Volume]);
}
