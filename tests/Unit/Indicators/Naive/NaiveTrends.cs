using StrategyHost.Trading;

namespace StrategyHost.Unit.Indicators.Naive;

/// <summary>Changes, ranges, channels and trend followers from their definitions.</summary>
internal static class NaiveTrends
{
    internal static double[] Change(double[] x, int n) => [.. x.Zip(NaiveWindow.Before(x, n), (now, before) => now - before)];

    internal static NaiveColumn[] RateOfChange(BarColumns bars, int n)
    {
        var before = NaiveWindow.Before(bars.Close, n);
        return [NaiveColumn.Of([.. bars.Close.Zip(before, (now, then) => 100 * (now - then) / then)])];
    }

    internal static NaiveColumn TrueRange(BarColumns bars)
    {
        double At(int t) => t == 0
            ? double.NaN
            : new[] { bars.High[t] - bars.Low[t], Math.Abs(bars.High[t] - bars.Close[t - 1]), Math.Abs(bars.Low[t] - bars.Close[t - 1]) }.Max();
        return NaiveColumn.Of([.. Enumerable.Range(0, bars.Count).Select(At)]);
    }

    internal static NaiveColumn[] Adx(BarColumns bars, int n)
    {
        var (up, down) = (Change(bars.High, 1), Change(bars.Low, 1).Select(c => -c).ToArray());
        var plus = NaiveColumn.Of([.. up.Zip(down, (u, d) => double.IsNaN(u) ? u : u > d && u > 0 ? u : 0)]).Wilder(n).Values;
        var minus = NaiveColumn.Of([.. up.Zip(down, (u, d) => double.IsNaN(u) ? u : d > u && d > 0 ? d : 0)]).Wilder(n).Values;
        var range = TrueRange(bars).Wilder(n).Values;
        NaiveColumn Percent(Func<int, double> part, Func<int, double> whole) =>
            NaiveColumn.Make(bars.Count, 100, t => whole(t) == 0 ? 0 : 100 * (part(t) / whole(t)));
        var dx = Percent(t => Math.Abs(plus[t] - minus[t]), t => plus[t] + minus[t]);
        return [dx.Linear(x => NaiveColumn.Of(x).Wilder(n).Values) with { Magnitudes = dx.Magnitudes }, Percent(t => plus[t], t => range[t]), Percent(t => minus[t], t => range[t])];
    }

    internal static NaiveColumn[] Donchian(BarColumns bars, int n)
    {
        var upper = NaiveColumn.Of(NaiveWindow.Before(NaiveWindow.Highest(bars.High, n), 1));
        var lower = NaiveColumn.Of(NaiveWindow.Before(NaiveWindow.Lowest(bars.Low, n), 1));
        return [upper, upper.Plus(lower).Times(0.5), lower];
    }

    internal static NaiveColumn[] Keltner(BarColumns bars, int n, double multiplier, int atrPeriod)
    {
        var width = TrueRange(bars).Wilder(atrPeriod).Times(multiplier);
        var middle = NaiveAverages.Close(bars).Ema(n);
        var isReady = middle.Plus(width).Times(0);
        return [middle.Plus(width), middle.Plus(isReady), middle.Minus(width)];
    }

    internal static NaiveColumn[] SuperTrend(BarColumns bars, int n, double multiplier)
    {
        var range = TrueRange(bars).Wilder(n);
        var (value, upper, lower) = (Missing(bars.Count), Missing(bars.Count), Missing(bars.Count));
        var (top, bottom, isRising) = (double.NaN, double.NaN, false);
        for (var t = n; t < bars.Count; t++)
        {
            var middle = (bars.High[t] + bars.Low[t]) / 2;
            var (newTop, newBottom) = (middle + multiplier * range.Values[t], middle - multiplier * range.Values[t]);
            isRising = t == n ? bars.Close[t] >= middle : isRising;
            top = t == n || newTop < top || bars.Close[t - 1] > top ? newTop : top;
            bottom = t == n || newBottom > bottom || bars.Close[t - 1] < bottom ? newBottom : bottom;
            isRising = bars.Close[t] > (isRising ? bottom : top);
            (isRising ? lower : upper)[t] = value[t] = isRising ? bottom : top;
        }

        double[] magnitudes = [.. Enumerable.Range(0, bars.Count).Select(t => bars.High[..(t + 1)].Max() * (1 + multiplier))];
        return [new(value, magnitudes), new(upper, magnitudes), new(lower, magnitudes)];
    }

    /// <summary>Wilder's two cases written out.</summary>
    internal static NaiveColumn[] ParabolicSar(BarColumns bars, double step, double max)
    {
        var (values, firstReversal) = (Missing(bars.Count), bars.Count - 1);
        var (isRising, stop, extreme, factor) = (true, bars.Low[0], bars.High[0], step);
        for (var t = 1; t < bars.Count; t++)
        {
            var (high, low) = (bars.High[t], bars.Low[t]);
            var known = Math.Max(0, t - 2)..t;
            var wasRising = isRising;
            if (isRising)
            {
                stop += factor * (extreme - stop);
                stop = t >= 2 ? Math.Min(stop, bars.Low[known].Min()) : stop;
                if (low < stop)
                    (isRising, stop, extreme, factor) = (false, extreme, low, step);
                else if (high > extreme)
                    (extreme, factor) = (high, Math.Min(factor + step, max));
            }
            else
            {
                stop -= factor * (stop - extreme);
                stop = t >= 2 ? Math.Max(stop, bars.High[known].Max()) : stop;
                if (high > stop)
                    (isRising, stop, extreme, factor) = (true, extreme, high, step);
                else if (low < extreme)
                    (extreme, factor) = (low, Math.Min(factor + step, max));
            }

            values[t] = stop;
            if (isRising != wasRising)
                firstReversal = Math.Min(firstReversal, t);
        }

        values.AsSpan(0, firstReversal + 1).Fill(double.NaN);
        return [NaiveColumn.Of(values)];
    }

    private static double[] Missing(int count) => [.. Enumerable.Repeat(double.NaN, count)];
}
