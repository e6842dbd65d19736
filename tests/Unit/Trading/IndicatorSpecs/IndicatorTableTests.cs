using StrategyHost.Indicators;
using StrategyHost.Trading;
using StrategyHost.Trading.IndicatorSpecs;
using StrategyHost.Unit.Indicators;

namespace StrategyHost.Unit.Trading.IndicatorSpecs;

internal sealed class IndicatorTableTests
{
    private static readonly BarColumns Bars = RandomBars.Make(20, 120);

    [TestCase("sma(20),rsi(14),macd(12,26,9)", "sma(20)", "rsi(14)", "macd(12,26,9).line", "macd(12,26,9).signal", "macd(12,26,9).histogram")]
    [TestCase("stochastic(14,3,3)", "stochastic(14,3,3).k", "stochastic(14,3,3).d", "stochastic(14,3,3).j")]
    [TestCase("bollinger(20,2)", "bollinger(20,2).upper", "bollinger(20,2).middle", "bollinger(20,2).lower")]
    [TestCase("adx(14)", "adx(14).adx", "adx(14).plusdi", "adx(14).minusdi")]
    [TestCase("supertrend(10,3)", "supertrend(10,3)", "supertrend(10,3).upper", "supertrend(10,3).lower")]
    [TestCase("stochasticrsi(14,14,3,1)", "stochasticrsi(14,14,3,1)", "stochasticrsi(14,14,3,1).signal")]
    [TestCase("williamsr(14),awesomeoscillator(5,34),obv()", "williamsr(14)", "awesomeoscillator(5,34)", "obv()")]
    [TestCase(" SMA( 20 ) ,\tMacd( 12 , 26,9 ) . Line ", "sma(20)", "macd(12,26,9).line")]
    [TestCase("obv,rsi()", "obv", "rsi()")]
    [TestCase("close,typical", "close", "typical")]
    [TestCase("sma(5,of:rsi(14)),sma(5, rsi(14))", "sma(5,of:rsi(14))", "sma(5,rsi(14))")]
    [TestCase("ema(9,of:macd(12,26,9).signal)", "ema(9,of:macd(12,26,9).signal)")]
    public void Names_columns_as_written_in_lower_case(string spec, params string[] names) =>
        Assert.That(IndicatorTable.Compute(Bars, spec).Select(c => c.Name), Is.EqualTo(names));

    private static IEnumerable<TestCaseData> Values()
    {
        TestCaseData Of(string spec, Func<IndicatorSet, object> register) => new TestCaseData(spec, register).SetArgDisplayNames(spec);
        yield return Of("sma(20)", i => i.Sma(20));
        yield return Of("rsi", i => i.Rsi());
        yield return Of("macd(5)", i => i.Macd(5));
        yield return Of("keltner(10,1.5)", i => i.Keltner(10, 1.5));
        yield return Of("parabolicsar(2e-2,.2)", i => i.ParabolicSar());
        yield return Of("adx(7).minusdi", i => i.Adx(7).MinusDi);
        yield return Of("highest(20,of:high)", i => i.Highest(20, of: i.High));
        yield return Of("highest(of:high)", i => i.Highest(of: i.High));
        yield return Of("log(volume)", i => i.Log(of: i.Volume));
        yield return Of("sma(5,OF : rsi(14))", i => i.Sma(5, of: i.Rsi(14)));
        yield return Of("sma(3,sma(3,sma(3)))", i => i.Sma(3, i.Sma(3, i.Sma(3))));
        yield return Of("change(macd().line)", i => i.Change(i.Macd().Line));
        yield return Of("median", i => i.Median);
    }

    [TestCaseSource(nameof(Values))]
    public void Gives_the_values_of_the_indicator(string spec, Func<IndicatorSet, object> register) => Assert.That(
        IndicatorTable.Compute(Bars, spec).Select(c => c.Values), Is.EqualTo(IndicatorRun.Ahead(Bars, register)));

    [Test]
    public void Knows_every_indicator() => Assert.That(
        IndicatorCases.All.Select(c => IndicatorTable.Compute(Bars, c.Name).Select(column => column.Values)),
        Is.EqualTo(IndicatorCases.All.Select(c => IndicatorRun.Ahead(Bars, c.Register))));

    [Test]
    public void Hands_out_copies_of_the_bars()
    {
        var bars = RandomBars.Make(1, 5);
        IndicatorTable.Compute(bars, "close")[0].Values[0] = -1;
        Assert.That(bars.Close[0], Is.Not.EqualTo(-1));
    }

    [TestCase("", 1, "the end of the spec where the name of an indicator")]
    [TestCase("sma(20),", 9, "the end of the spec where the name of an indicator")]
    [TestCase("sma(20),,rsi", 9, "',' where the name of an indicator")]
    [TestCase("sma(20", 7, "the parenthesis of 'sma(20' is not closed")]
    [TestCase("sma(20)),rsi", 8, "')' after the end of an item")]
    [TestCase("sma(20)rsi(14)", 8, "'r' after the end of an item; items are separated by commas")]
    [TestCase("sma(20,)", 8, "')' where the name of an indicator")]
    [TestCase("20", 1, "'2' where the name of an indicator")]
    [TestCase("smaa(20)", 1, "there is no indicator 'smaa'. Did you mean sma or")]
    [TestCase("rsi,stoch(14)", 5, "Did you mean stochastic or stochasticrsi?")]
    [TestCase("zzzzzzzz()", 1, "There are adx, aroon, atr,")]
    [TestCase("sma(20,5)", 8, "sma takes 1 number at most: sma(20,of:close)")]
    [TestCase("obv(1)", 5, "obv takes no numbers: obv()")]
    [TestCase("sma(2.5)", 5, "'2.5' is not a whole number, which period of sma(20,of:close) is")]
    [TestCase("sma(99999999999)", 5, "is not a whole number")]
    [TestCase("bollinger(20,2x)", 14, "'2x' is not a number, which deviations of bollinger(20,2,of:close) is")]
    [TestCase("rsi,sma(0)", 5, "period is a number of bars from 1 to 1000000")]
    [TestCase("bollinger(20,-1)", 1, "deviations is a finite number of 0 or more")]
    [TestCase("bollinger(20,NaN)", 14, "there is no indicator 'nan'")]
    [TestCase("atr(14,of:rsi)", 8, "atr reads the bars")]
    [TestCase("sma(of:rsi,5)", 12, "comes last, after its numbers")]
    [TestCase("sma(5,macd())", 7, "has several parts: choose one, macd().line, macd().signal, macd().histogram")]
    [TestCase("macd().lin", 1, "macd() has no part 'lin'; it has macd().line")]
    [TestCase("sma(5).upper", 1, "sma(5) is one column and has no part 'upper'")]
    [TestCase("close.upper", 1, "close is one column")]
    [TestCase("close()", 1, "'close' is a price column and takes no arguments")]
    [TestCase("sma(20),rsi,SMA( 20 )", 13, "sma(20) is listed twice")]
    public void Says_what_is_wrong_and_where(string spec, int position, string problem)
    {
        var error = Assert.Throws<IndicatorSpecException>(() => IndicatorTable.Compute(Bars, spec))!;
        Assert.That(error.Message, Does.StartWith($"Indicator spec '{spec}', position ").And.Contain(problem));
        Assert.That(error.Message, Does.Not.Contain('\n'));
        Assert.That(error.Position + 1, Is.EqualTo(position));
    }

    [Test]
    public void Refuses_nesting_without_end() => Assert.That(
        () => IndicatorTable.Compute(Bars, string.Concat(Enumerable.Repeat("sma(3,", 100_000))),
        Throws.TypeOf<IndicatorSpecException>().With.Message.Contains("inside one another"));
}
