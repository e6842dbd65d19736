using StrategyHost.Trading;

namespace StrategyHost.Benchmarks.Engine;

/// <summary>
/// What a programmer would write for this one strategy and nothing else: the SMA crossover of <see cref="Sources.Crossover"/>
/// with its stop and target, the averages kept as running sums, one position, 0.1 % commission a fill, an equity curve, a list
/// of the trades. The yardstick.
/// </summary>
internal static class HandWrittenLoop
{
    private const double Commission = 0.001;

    public readonly record struct Trade(int EntryIndex, int ExitIndex, double EntryPrice, double ExitPrice, double NetPnl);

    public readonly record struct Outcome(List<Trade> Trades, double[] Equity);

    public static Outcome Run(BarColumns bars, int fastLength, int slowLength, double cash)
    {
        var (open, high, low, close) = (bars.Open, bars.High, bars.Low, bars.Close);
        var equity = new double[close.Length];
        var trades = new List<Trade>();
        double fastSum = 0, slowSum = 0, previousFast = double.NaN, previousSlow = double.NaN;
        double entry = 0, stop = 0, target = 0;
        var entryIndex = 0;
        bool isLong = false, wantsEntry = false, wantsExit = false;

        for (var t = 0; t < close.Length; t++)
        {
            if (wantsExit && isLong)
                Exit(t, open[t]);

            if (wantsEntry)
            {
                (isLong, entryIndex, entry) = (true, t, open[t]);
                (stop, target) = (close[t - 1] * 0.98, close[t - 1] * 1.04);
                cash -= entry * (1 + Commission);
            }

            if (isLong && low[t] <= stop)
                Exit(t, Math.Min(open[t], stop));
            else if (isLong && high[t] >= target)
                Exit(t, Math.Max(open[t], target));

            var now = close[t];
            equity[t] = isLong ? cash + now : cash;

            fastSum += now;
            slowSum += now;
            if (t >= fastLength)
                fastSum -= close[t - fastLength];
            if (t >= slowLength)
                slowSum -= close[t - slowLength];
            var fast = t >= fastLength - 1 ? fastSum / fastLength : double.NaN;
            var slow = t >= slowLength - 1 ? slowSum / slowLength : double.NaN;
            wantsExit = isLong && fast < slow && previousFast >= previousSlow;
            wantsEntry = !isLong && fast > slow && previousFast <= previousSlow;
            previousFast = fast;
            previousSlow = slow;
        }

        return new Outcome(trades, equity);

        void Exit(int t, double price)
        {
            isLong = false;
            cash += price * (1 - Commission);
            trades.Add(new Trade(entryIndex, t, entry, price, price - entry - Commission * (price + entry)));
        }
    }
}
