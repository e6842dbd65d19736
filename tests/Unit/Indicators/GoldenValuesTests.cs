using System.Globalization;
using StrategyHost.Indicators;
using StrategyHost.Trading;

namespace StrategyHost.Unit.Indicators;

/// <summary>Values two independent implementations agree on, warm-up included.</summary>
internal sealed class GoldenValuesTests
{
    private static IEnumerable<TestCaseData> Columns()
    {
        TestCaseData Column(string name, Func<IndicatorSet, Series> register) => new TestCaseData(name, register).SetName(name);
        yield return Column("sma20.sma", i => i.Sma(20));
        yield return Column("ema20.ema", i => i.Ema(20));
        yield return Column("wma14.wma", i => i.Wma(14));
        yield return Column("hma14.hma", i => i.Hma(14));
        yield return Column("rsi14.rsi", i => i.Rsi(14));
        yield return Column("macd_12_26_9.fastEma", i => i.Ema(12));
        yield return Column("macd_12_26_9.slowEma", i => i.Ema(26));
        yield return Column("macd_12_26_9.macd", i => i.Macd(12, 26, 9).Line);
        yield return Column("macd_12_26_9.signal", i => i.Macd(12, 26, 9).Signal);
        yield return Column("macd_12_26_9.histogram", i => i.Macd(12, 26, 9).Histogram);
        yield return Column("stoch_14_3_3.k", i => i.Stochastic(14, 3, 3).K);
        yield return Column("stoch_14_3_3.oscillator", i => i.Stochastic(14, 3, 3).K);
        yield return Column("stoch_14_3_3.d", i => i.Stochastic(14, 3, 3).D);
        yield return Column("stoch_14_3_3.signal", i => i.Stochastic(14, 3, 3).D);
        yield return Column("stoch_14_3_3.j", i => i.Stochastic(14, 3, 3).J);
        yield return Column("stoch_14_3_3.percentJ", i => i.Stochastic(14, 3, 3).J);
        yield return Column("bb_20_2.sma", i => i.Bollinger(20, 2).Middle);
        yield return Column("bb_20_2.upperBand", i => i.Bollinger(20, 2).Upper);
        yield return Column("bb_20_2.lowerBand", i => i.Bollinger(20, 2).Lower);
        yield return Column("willr14.williamsR", i => i.WilliamsR(14));
        yield return Column("atr14.atr", i => i.Atr(14));
        yield return Column("atr14.tr", i => i.Atr(1));
        yield return Column("adx14.adx", i => i.Adx(14).Adx);
        yield return Column("adx14.pdi", i => i.Adx(14).PlusDi);
        yield return Column("adx14.mdi", i => i.Adx(14).MinusDi);
        yield return Column("cci20.cci", i => i.Cci(20));
        yield return Column("mfi14.mfi", i => i.Mfi(14));
        yield return Column("obv.obv", i => i.Obv());
        yield return Column("ao_5_34.oscillator", i => i.AwesomeOscillator(5, 34));
        yield return Column("stochrsi_14_14_3_1.stochRsi", i => i.StochasticRsi(14, 14, 3, 1).Value);
        yield return Column("stochrsi_14_14_3_1.signal", i => i.StochasticRsi(14, 14, 3, 1).Signal);
        yield return Column("donchian20.upperBand", i => i.Donchian(20).Upper);
        yield return Column("donchian20.centerline", i => i.Donchian(20).Middle);
        yield return Column("donchian20.lowerBand", i => i.Donchian(20).Lower);
        yield return Column("keltner_20_2_10.upperBand", i => i.Keltner(20, 2, 10).Upper);
        yield return Column("keltner_20_2_10.centerline", i => i.Keltner(20, 2, 10).Middle);
        yield return Column("keltner_20_2_10.lowerBand", i => i.Keltner(20, 2, 10).Lower);
        yield return Column("supertrend_10_3.superTrend", i => i.SuperTrend(10, 3));
        yield return Column("supertrend_10_3.upperBand", i => i.SuperTrend(10, 3).Upper);
        yield return Column("supertrend_10_3.lowerBand", i => i.SuperTrend(10, 3).Lower);
        yield return Column("psar_002_02.sar", i => i.ParabolicSar(0.02, 0.2));
        yield return Column("vwap_from_first_bar.vwap", i => i.Vwap());
        yield return Column("aroon25.aroonUp", i => i.Aroon(25).Up);
        yield return Column("aroon25.aroonDown", i => i.Aroon(25).Down);
        yield return Column("aroon25.oscillator", i => i.Aroon(25).Oscillator);
    }

    [TestCaseSource(nameof(Columns))]
    public void Agrees(string name, Func<IndicatorSet, Series> register)
    {
        var expected = Expected(name);
        var actual = IndicatorRun.Ahead(Bars(), register)[0];
        Assert.That(actual, Has.Length.EqualTo(expected.Length).And.Some.Not.NaN);
        for (var i = 0; i < expected.Length; i++)
            Assert.That(actual[i], double.IsNaN(expected[i]) ? Is.NaN : Is.EqualTo(expected[i]).Within(1e-9 * Math.Abs(expected[i]) + 1e-12), $"bar {i}");
    }

    private static double[] Expected(string name) =>
        [.. Lines("golden/indicators/expected_default502.csv").Select(line => line.Split(',')).Where(cells => cells[1] == name).Select(cells => Number(cells[2]))];

    private static BarColumns Bars()
    {
        var rows = Lines("data/bars/si_default_502.csv").Select(line => line.Split(',')).ToArray();
        double[] Column(int index) => [.. rows.Select(cells => Number(cells[index]))];
        long[] times = [.. rows.Select(cells => DateTime.Parse(cells[0], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).Ticks)];
        return new BarColumns("SI", times, Column(1), Column(2), Column(3), Column(4), Column(5));
    }

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string path)
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "StrategyHost.sln")))
            folder = Path.GetDirectoryName(folder);
        var file = Path.Combine(folder ?? "", "..", "shared", path);
        if (!File.Exists(file))
            Assert.Ignore($"The golden values are not here: ../shared/{path} beside the repository.");
        return File.ReadLines(file).Skip(1);
    }
}
