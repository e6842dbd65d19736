using StrategyHost.Indicators;

namespace StrategyHost.Unit.Indicators;

/// <summary>Where the obvious arithmetic goes wrong: drift, flat stretches, overflow and vanishing squares.</summary>
internal sealed class NumericsTests
{
    /// <summary>A running sum would never forget the 1e300, and every average after it would be wrong.</summary>
    [Test]
    public void Nothing_that_left_the_window_leaves_an_error([Values(3, 10, 20)] int period)
    {
        double[] closes = [.. Enumerable.Range(0, 200).Select(i => i % 50 == 7 ? 1e300 : 1e-300 * (1 + i % 7))];
        var bars = RandomBars.OfCloses(closes);
        var sma = IndicatorRun.Ahead(bars, i => i.Sma(period))[0];
        for (var t = period - 1; t < closes.Length; t++)
        {
            var exact = closes[(t + 1 - period)..(t + 1)].Order().Sum() / period;
            Assert.That(sma[t], Is.EqualTo(exact).Within(period * 2.3e-16 * exact), $"bar {t}");
        }
    }

    [Test]
    public void A_long_run_ends_as_exact_as_it_began()
    {
        var random = new DeterministicRandom(3);
        double[] closes = [.. Enumerable.Range(0, 200_000).Select(_ => 100 + random.NextDouble())];
        var sma = IndicatorRun.Ahead(RandomBars.OfCloses(closes), i => i.Sma(50))[0];
        Assert.That(sma[^1], Is.EqualTo((double)(closes[^50..].Sum(c => (decimal)c) / 50)).Within(50 * 2.3e-16 * 101));
    }

    /// <summary>0.1, 1/3 and the like do not survive n additions and a division.</summary>
    [TestCase(0.1)]
    [TestCase(1.0 / 3)]
    [TestCase(97.31)]
    [TestCase(1e300)]
    [TestCase(5e-324)]
    public void Averages_tie_exactly_on_a_flat_stretch(double price)
    {
        var closes = (double[])[.. RandomBars.Make(5, 60).Close, .. Enumerable.Repeat(price, 60)];
        var bars = RandomBars.OfCloses(closes);
        foreach (var n in (int[])[3, 10, 30, 49])
        {
            Assert.That(IndicatorRun.Ahead(bars, i => i.Sma(n))[0][^1], Is.EqualTo(price));
            Assert.That(IndicatorRun.Ahead(bars, i => i.Wma(n))[0][^1], Is.EqualTo(price));
            Assert.That(IndicatorRun.Ahead(bars, i => i.Bollinger(n)).Select(part => part[^1]), Is.All.EqualTo(price));
            Assert.That(IndicatorRun.Ahead(bars, i => i.StandardDeviation(n))[0][^1], Is.Zero);
        }

        Assert.That(IndicatorRun.Ahead(bars, i => i.AwesomeOscillator())[0][^1], Is.Zero);
        Assert.That(IndicatorRun.Ahead(bars, i => i.Cci())[0][^1], Is.Zero);
    }

    [TestCase(0.1)]
    [TestCase(97.31)]
    [TestCase(1e300)]
    public void Exponential_averages_stay_on_a_flat_stretch(double price)
    {
        var bars = RandomBars.Constant(price, 1, 200);
        foreach (var n in (int[])[1, 2, 3, 12, 26, 200])
            Assert.That(IndicatorRun.Ahead(bars, i => i.Ema(n))[0][(n - 1)..], Is.All.EqualTo(price), $"Ema({n})");
        Assert.That(IndicatorRun.Ahead(bars, i => i.Macd())[2][33..], Is.All.Zero);
        Assert.That(IndicatorRun.Ahead(bars, i => i.Vwap())[0], Is.All.EqualTo(price).Within(1e-15 * price));
    }

    /// <summary>Approaching a level, an average must not overshoot it by rounding, or it would cross the price.</summary>
    [Test]
    public void Exponential_averages_approach_without_overshooting([Values(4, 12, 26, 100)] int period)
    {
        var closes = (double[])[.. Enumerable.Range(0, 150).Select(i => 50 + 0.31 * i), .. Enumerable.Repeat(97.31, 5000)];
        var ema = IndicatorRun.Ahead(RandomBars.OfCloses(closes), i => i.Ema(period))[0];
        var above = ema[150] > 97.31;
        Assert.That(ema[150..].Select(value => above ? value - 97.31 : 97.31 - value), Is.All.GreaterThanOrEqualTo(0));
    }

    [TestCase(1e300)]
    [TestCase(1e200)]
    [TestCase(1)]
    [TestCase(1e-200)]
    [TestCase(1e-300)]
    [TestCase(1e-308)]
    public void Deviation_survives_squares_that_overflow_or_vanish(double unit)
    {
        var bars = RandomBars.OfCloses(2 * unit, 4 * unit, 4 * unit, 4 * unit, 5 * unit, 5 * unit, 7 * unit, 9 * unit);
        Assert.That(IndicatorRun.Ahead(bars, i => i.StandardDeviation(8))[0][^1], Is.EqualTo(2 * unit).Within(1e-14 * unit));
    }

    /// <summary>The mean of squares minus the square of the mean gives noise here.</summary>
    [Test]
    public void Deviation_of_close_values_far_from_zero_keeps_its_digits()
    {
        var bars = RandomBars.OfCloses([.. Enumerable.Range(0, 64).Select(i => 1e9 + (i % 2 == 0 ? 0.25 : -0.25))]);
        Assert.That(IndicatorRun.Ahead(bars, i => i.StandardDeviation(10))[0][^1], Is.EqualTo(0.25).Within(1e-12));
    }

    [Test]
    public void Relative_strength_of_a_flat_stretch_stays_to_the_last_bit()
    {
        var bars = RandomBars.OfCloses([.. Enumerable.Range(0, 40).Select(i => 100 + Math.Sin(i)), .. Enumerable.Repeat(100.0, 60)]);
        Assert.That(IndicatorRun.Ahead(bars, i => i.Rsi())[0][41..].Distinct().Count(), Is.EqualTo(1));
        Assert.That(IndicatorRun.Ahead(bars, i => i.StochasticRsi())[0][^1], Is.EqualTo(50));
    }

    [Test]
    public void Flat_market_gives_the_documented_neutral_values()
    {
        var bars = RandomBars.Constant(10, 0, 100);
        double Last(Func<IndicatorSet, object> register, int part = 0) => IndicatorRun.Ahead(bars, register)[part][^1];
        Assert.That(Last(i => i.Rsi()), Is.EqualTo(100));
        Assert.That(Last(i => i.Stochastic()), Is.EqualTo(50));
        Assert.That(Last(i => i.Kdj(), 2), Is.EqualTo(50));
        Assert.That(Last(i => i.WilliamsR()), Is.EqualTo(-50));
        Assert.That(Last(i => i.StochasticRsi()), Is.EqualTo(50));
        Assert.That(Last(i => i.Cci()), Is.Zero);
        Assert.That(Last(i => i.Mfi()), Is.EqualTo(50));
        Assert.That(Last(i => i.Adx()), Is.Zero);
        Assert.That(Last(i => i.Aroon()), Is.Zero);
        Assert.That(Last(i => i.Vwap()), Is.NaN);
        Assert.That(Last(i => i.RateOfChange(of: i.Volume)), Is.NaN);
        Assert.That(Last(i => i.Log(of: i.Volume)), Is.NaN);
    }

    [Test]
    public void Only_gains_and_only_losses_are_the_ends_of_the_scale()
    {
        var rising = RandomBars.OfCloses([.. Enumerable.Range(1, 60).Select(i => (double)i)]);
        var falling = RandomBars.OfCloses([.. Enumerable.Range(1, 60).Select(i => 61.0 - i)]);
        Assert.That(IndicatorRun.Ahead(rising, i => i.Rsi())[0][14..], Is.All.EqualTo(100));
        Assert.That(IndicatorRun.Ahead(falling, i => i.Rsi())[0][14..], Is.All.Zero);
        Assert.That(IndicatorRun.Ahead(rising, i => i.Mfi())[0][14..], Is.All.EqualTo(100));
        Assert.That(IndicatorRun.Ahead(falling, i => i.Mfi())[0][14..], Is.All.Zero);
    }

    [Test]
    public void Money_flow_beyond_the_doubles_is_forgotten_with_its_bar()
    {
        var bars = RandomBars.Make(11, 80);
        bars.High[20] = bars.Low[20] = bars.Close[20] = 1e300;
        bars.Volume[20] = 1e300;
        bars.Volume[21] = 1e10;
        var mfi = IndicatorRun.Ahead(bars, i => i.Mfi(5))[0];
        Assert.That(mfi[20], Is.NaN);
        Assert.That(mfi[26..], Is.All.InRange(0, 100));
    }

    /// <summary>A plain running sum would end at 0.</summary>
    [Test]
    public void Balance_volume_keeps_what_a_huge_volume_would_swallow()
    {
        var bars = RandomBars.OfCloses(1, 2, 3, 2);
        double[] volume = [1, 1, 1e20, 1e20];
        volume.CopyTo(bars.Volume, 0);
        Assert.That(IndicatorRun.Ahead(bars, i => i.Obv())[0], Is.EqualTo(new[] { 0, 1, 1e20, 1 }));
    }
}
