using FsCheck;
using FsCheck.Fluent;
using StrategyHost.Indicators;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Unit.Indicators;

/// <summary>The average of long series, which are computed four stretches side by side, against the same series bar by bar.</summary>
internal sealed class SmaLanesTests
{
    private const int Stretch = 4096;

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(7)]
    [TestCase(30)]
    [TestCase(200)]
    [TestCase(513)]
    public void Long_series_have_the_bits_of_their_bars(int period) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var bars = RandomBars.Make(seed, 5000 + seed % 1000);
            AssertSameBits(IndicatorRun.Ahead(bars, set => set.Sma(period))[0], IndicatorRun.Stepped(bars, set => set.Sma(period))[0]);
        }));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(-0.0)]
    public void A_value_that_is_no_price_does_no_more_than_bar_by_bar(double value)
    {
        var bars = RandomBars.Make(7, 5000);
        foreach (var index in (int[])[0, 9, 10, 1711, 1712, 1713, 3200, 4990])
            bars.Close[index] = value;

        AssertSameBits(IndicatorRun.Ahead(bars, set => set.Sma(10))[0], IndicatorRun.Stepped(bars, set => set.Sma(10))[0]);
    }

    [Test]
    public void Flat_stretches_read_their_price_across_blocks_and_lanes()
    {
        var closes = Enumerable.Range(0, 6000).Select(i => i / 750 % 2 == 0 ? 0.1 : 0.1 + i * 1e-7).ToArray();

        var averages = IndicatorRun.Ahead(RandomBars.OfCloses(closes), set => set.Sma(7))[0];

        Assert.That(
            Enumerable.Range(6, 5994).Where(i => closes[(i - 6)..(i + 1)].Distinct().Count() == 1).Select(i => averages[i]),
            Is.Not.Empty.And.All.EqualTo(0.1));
    }

    [Test]
    public void Stretches_of_a_run_join_without_a_seam()
    {
        var bars = RandomBars.Make(11, 3 * Stretch + 77);
        var set = IndicatorRun.SetOver(bars);
        var whole = set.Sma(30).Column.ToArray();
        var output = SingleOutput.Create(set, isComputedAhead: true);
        var node = new SmaNode(30, new SingleInput(set.Close), output);

        for (var start = 0; start < bars.Count; start += Stretch)
            node.Run(start, Math.Min(start + Stretch, bars.Count));

        AssertSameBits(output.First.Column, whole);
    }

    [Test]
    public void A_short_series_is_left_to_the_kernel() =>
        Assert.That(new SmaLanes(10).Run(new double[10 + 79], new double[79]), Is.Zero);

    [Test]
    public void Whole_blocks_are_taken() =>
        Assert.That(new SmaLanes(10).Run(new double[10 + 119], new double[119]), Is.EqualTo(80));

    private static void AssertSameBits(double[] actual, double[] expected) =>
        Assert.That(actual.Select(BitConverter.DoubleToInt64Bits), Is.EqualTo(expected.Select(BitConverter.DoubleToInt64Bits)));
}
