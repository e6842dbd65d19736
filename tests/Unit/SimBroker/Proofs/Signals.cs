namespace StrategyHost.Unit.SimBroker.Proofs;

/// <summary>Kinds of look-ahead as they occur in the wild, and honest signals that look like them.</summary>
internal static class Signals
{
    private const int Week = 5;

    public static IEnumerable<TestCaseData> Leaks()
    {
        yield return Case("shift by minus one", (bars, market) => At(bars.Close, market.Index + 1) > market.Close[^1]);
        yield return Case("centred mean", (bars, market) => market.Close[^1] > CentredMean(bars.Close, market.Index));
        yield return Case("z-score over the whole sample", (bars, market) => ZScore(bars.Close, market.Close[^1]) < 0);
        yield return Case("maximum of the whole sample", (bars, market) => market.Close[^1] < 0.9 * bars.Close.Max());
        yield return Case("weekly close, not lagged", (bars, market) => At(bars.Close, EndOfWeek(market.Index)) > market.Close[^1]);
        yield return Case("gap filled from behind", (bars, market) => At(bars.Close, NextQuote(market.Index)) > market.Close[^1]);
        yield return Case("the entry bar's own high", (bars, market) => At(bars.High, market.Index + 1) > market.Close[^1] * 1.01);
        yield return Case("rare, one bar in two hundred", (bars, market) =>
            market.Index % 200 == 150 ? At(bars.Close, market.Index + 1) > market.Close[^1] : market.Close[^1] > market.Close[^2]);
        yield return Case("the column behind a series", (_, market) => At(market.Close.Column, market.Index + 1) > market.Close[^1]);
        yield return Case("the number of bars", (bars, market) => market.Index < bars.Count - 3 && market.Index % 10 < 5);
        yield return Case("missing future as an exception", (bars, market) => bars.Close[market.Index + 1] > market.Close[^1]);
    }

    public static IEnumerable<TestCaseData> HonestOnes()
    {
        yield return Case("crossing averages", (_, market) => market.Close.Average(5) > market.Close.Average(20));
        yield return Case("exponential average", (_, market) => market.Close[^1] > Ema(market.Close));
        yield return Case("expanding z-score", (_, market) => ZScore(market.Close.Last(market.Index + 1).ToArray(), market.Close[^1]) < 0);
        yield return Case("weekly close, lagged", (_, market) => market.Close[EndOfWeek(market.Index) - Week] < market.Close[^1]);
    }

    private static TestCaseData Case(string name, SignalStrategy.Signal signal) => new TestCaseData(signal).SetArgDisplayNames(name);

    /// <summary>What a library does where a shifted column ends: it repeats the last value.</summary>
    private static double At(double[] column, int index) => column[Math.Min(index, column.Length - 1)];

    private static int EndOfWeek(int index) => (index / Week * Week) + Week - 1;

    private static int NextQuote(int index) => (index + 6) / 7 * 7;

    private static double CentredMean(double[] column, int index)
    {
        var window = column[Math.Max(index - 2, 0)..Math.Min(index + 3, column.Length)];
        return window.Average();
    }

    private static double ZScore(double[] sample, double value)
    {
        var mean = sample.Average();
        return (value - mean) / Math.Sqrt(sample.Average(x => (x - mean) * (x - mean)));
    }

    private static double Ema(Series series)
    {
        var ema = series[0];
        foreach (var value in series.Last(60))
            ema = double.IsNaN(value) ? ema : ema + (value - ema) * 0.1;
        return ema;
    }
}
