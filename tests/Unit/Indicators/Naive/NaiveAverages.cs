using StrategyHost.Trading;

namespace StrategyHost.Unit.Indicators.Naive;

/// <summary>Averages and deviations from their definitions.</summary>
internal static class NaiveAverages
{
    internal static NaiveColumn Close(BarColumns bars) => NaiveColumn.Of(bars.Close);

    internal static NaiveColumn Typical(BarColumns bars) =>
        NaiveColumn.Of([.. Enumerable.Range(0, bars.Count).Select(t => (bars.High[t] + bars.Low[t] + bars.Close[t]) / 3)]);

    internal static NaiveColumn[] Hma(BarColumns bars, int n)
    {
        var close = Close(bars);
        return [close.Wma(n / 2).Times(2).Minus(close.Wma(n)).Wma((int)Math.Sqrt(n))];
    }

    internal static NaiveColumn[] Macd(BarColumns bars, int fast, int slow, int signal)
    {
        var line = Close(bars).Ema(fast).Minus(Close(bars).Ema(slow));
        return [line, line.Ema(signal), line.Minus(line.Ema(signal))];
    }

    internal static NaiveColumn[] AwesomeOscillator(BarColumns bars, int fast, int slow)
    {
        var median = NaiveColumn.Of([.. bars.High.Zip(bars.Low, (h, l) => (h + l) / 2)]);
        return [median.Sma(fast).Minus(median.Sma(slow))];
    }

    /// <summary>Scaled by the largest value, so that the squares of 1e300 and 1e-300 are numbers.</summary>
    internal static NaiveColumn Deviation(NaiveColumn source, int n) => source.Window(n, window =>
    {
        if (window.Distinct().Count() == 1)
            return 0;
        var mean = window.Average();
        var largest = window.Max(v => Math.Abs(v - mean));
        return largest * Math.Sqrt(window.Average(v => (v - mean) / largest * ((v - mean) / largest)));
    }) with { Magnitudes = NaiveWindow.Highest(source.Magnitudes, n) };

    internal static NaiveColumn[] Bollinger(BarColumns bars, int n, double deviations)
    {
        var middle = Close(bars).Sma(n);
        var width = Deviation(Close(bars), n).Times(deviations);
        return [middle.Plus(width), middle, middle.Minus(width)];
    }

    internal static NaiveColumn[] Vwap(BarColumns bars)
    {
        var typical = Typical(bars).Values;
        double At(int t)
        {
            var volume = bars.Volume[..(t + 1)].Sum();
            return volume == 0 ? double.NaN : typical[..(t + 1)].Select((p, i) => p * (bars.Volume[i] / volume)).Sum();
        }

        return [NaiveColumn.Of([.. Enumerable.Range(0, bars.Count).Select(At)])];
    }

    internal static NaiveColumn[] Obv(BarColumns bars)
    {
        double At(int t) => Enumerable.Range(1, t).Sum(i => Math.Sign(bars.Close[i] - bars.Close[i - 1]) * bars.Volume[i]);
        return [NaiveColumn.Make(bars.Count, 1e5, At)];
    }
}
