using StrategyHost.Trading;

namespace StrategyHost.Benchmarks.Engine;

/// <summary>
/// What a programmer would write for this one strategy and nothing else: the SMA crossover of Strategies/SmaCross.cs with its
/// 2 % stop, the averages kept as running sums, one position, 0.1 % commission a fill, an equity curve. The yardstick.
/// </summary>
internal static class HandWrittenLoop
{
    private const double Commission = 0.001;
    private const double StopDistance = 0.98;

    public readonly record struct Outcome(int Trades, double FinalEquity);

    public static Outcome Run(BarColumns bars, int fastLength, int slowLength, double[] equity, double cash)
    {
        var (open, low, close) = (bars.Open, bars.Low, bars.Close);
        double fastSum = 0, slowSum = 0, previousFast = double.NaN, previousSlow = double.NaN;
        double stop = 0, entryStop = 0;
        bool isLong = false, wantsEntry = false, wantsExit = false;
        var trades = 0;

        for (var t = 0; t < close.Length; t++)
        {
            if (wantsExit && isLong)
            {
                cash += open[t] * (1 - Commission);
                (isLong, trades) = (false, trades + 1);
            }

            if (wantsEntry)
            {
                cash -= open[t] * (1 + Commission);
                (isLong, stop) = (true, entryStop);
            }

            if (isLong && low[t] <= stop)
            {
                cash += Math.Min(open[t], stop) * (1 - Commission);
                (isLong, trades) = (false, trades + 1);
            }

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
            entryStop = now * StopDistance;
            previousFast = fast;
            previousSlow = slow;
        }

        return new Outcome(trades, equity[^1]);
    }
}
