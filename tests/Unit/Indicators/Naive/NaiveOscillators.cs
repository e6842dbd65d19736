using StrategyHost.Trading;

namespace StrategyHost.Unit.Indicators.Naive;

/// <summary>Oscillators from their definitions.</summary>
internal static class NaiveOscillators
{
    internal static NaiveColumn Rsi(BarColumns bars, int n)
    {
        var change = NaiveTrends.Change(bars.Close, 1);
        var gain = NaiveColumn.Of([.. change.Select(c => double.IsNaN(c) ? c : Math.Max(c, 0))]).Wilder(n).Values;
        var loss = NaiveColumn.Of([.. change.Select(c => double.IsNaN(c) ? c : Math.Max(-c, 0))]).Wilder(n).Values;
        return NaiveColumn.Make(bars.Count, 100, t => loss[t] == 0 ? 100 : 100 * gain[t] / (gain[t] + loss[t]));
    }

    internal static NaiveColumn[] Stochastic(BarColumns bars, int n, int smoothing, int signal)
    {
        var k = NaiveColumn.Make(bars.Count, 100, Position(bars.High, bars.Low, bars.Close, n)).Sma(smoothing);
        var d = k.Sma(signal);
        return [k, d, k.Times(3).Minus(d.Times(2))];
    }

    internal static NaiveColumn[] WilliamsR(BarColumns bars, int n)
    {
        var position = Position(bars.High, bars.Low, bars.Close, n);
        return [NaiveColumn.Make(bars.Count, 100, t => position(t) - 100)];
    }

    /// <summary>The RSI's rounding error grows by 100 / range; where the range is nothing else, the value is free.</summary>
    internal static NaiveColumn[] StochasticRsi(BarColumns bars, int rsiPeriod, int n, int signal, int smoothing)
    {
        var rsi = Rsi(bars, rsiPeriod).Values;
        var (top, bottom) = (NaiveWindow.Highest(rsi, n), NaiveWindow.Lowest(rsi, n));
        var raw = NaiveColumn.Make(bars.Count, 100, Position(rsi, rsi, rsi, n));
        raw = raw with { Magnitudes = [.. top.Zip(bottom, (h, l) => h - l < 1e-9 ? double.PositiveInfinity : 100 * 100 / (h - l))] };
        var value = raw.Sma(smoothing);
        return [value, value.Sma(signal)];
    }

    internal static NaiveColumn[] Cci(BarColumns bars, int n)
    {
        var typical = NaiveAverages.Typical(bars);
        var mean = typical.Sma(n).Values;
        var deviation = NaiveWindow.Over(typical.Values, n, window =>
            window.Distinct().Count() == 1 ? 0 : window.Average(v => Math.Abs(v - window.Average())));
        var values = mean.Select((m, t) => deviation[t] == 0 ? 0 : (typical.Values[t] - m) / (0.015 * deviation[t]));
        var largest = NaiveWindow.Highest(typical.Values, n);
        return [new NaiveColumn([.. values], [.. largest.Select((x, t) => 100 + x / deviation[t])])];
    }

    internal static NaiveColumn[] Mfi(BarColumns bars, int n)
    {
        var typical = NaiveAverages.Typical(bars).Values;
        double Flow(int t, int direction) => Enumerable.Range(t - n + 1, n)
            .Where(i => Math.Sign(typical[i].CompareTo(typical[i - 1])) == direction).Sum(i => typical[i] * bars.Volume[i]);
        double At(int t)
        {
            if (t < n)
                return double.NaN;
            var (rising, falling) = (Flow(t, 1), Flow(t, -1));
            return rising + falling == 0 ? 50 : 100 * rising / (rising + falling);
        }

        return [NaiveColumn.Make(bars.Count, 100, At)];
    }

    internal static NaiveColumn[] Aroon(BarColumns bars, int n)
    {
        double Recency(double[] x, int t, Func<double[], double> extreme)
        {
            if (t < n)
                return double.NaN;
            var window = x[(t - n)..(t + 1)];
            return 100.0 * Array.IndexOf(window, extreme(window)) / n;
        }

        var up = NaiveColumn.Make(bars.Count, 100, t => Recency(bars.High, t, w => w.Max()));
        var down = NaiveColumn.Make(bars.Count, 100, t => Recency(bars.Low, t, w => w.Min()));
        return [up, down, up.Minus(down)];
    }

    private static Func<int, double> Position(double[] high, double[] low, double[] value, int n)
    {
        var (top, bottom) = (NaiveWindow.Highest(high, n), NaiveWindow.Lowest(low, n));
        return t => top[t] == bottom[t] ? 50 : 100 * (value[t] - bottom[t]) / (top[t] - bottom[t]);
    }
}
