using System.Numerics;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// What is done with a stretch of bars at once, as many as the processor takes in one go. Each bar's numbers come out as they
/// would alone: nothing is summed over bars.
/// </summary>
internal static class BarScan
{
    private static readonly int Width = Vector<double>.Count;

    /// <summary>Profit of a position at a price; never negative zero.</summary>
    internal static double Profit(double price, double units, double entry) => 0.0 + units * (price - entry);

    /// <summary>The first bar that reaches down to one level or up to the other; their number where none does.</summary>
    internal static int FirstBeyond(ReadOnlySpan<double> lows, ReadOnlySpan<double> highs, double low, double high)
    {
        var i = 0;
        var (floor, ceiling) = (new Vector<double>(low), new Vector<double>(high));
        while (i <= lows.Length - Width
            && !Vector.LessThanOrEqualAny(new Vector<double>(lows[i..]), floor)
            && !Vector.GreaterThanOrEqualAny(new Vector<double>(highs[i..]), ceiling))
            i += Width;
        while (i < lows.Length && !(lows[i] <= low | highs[i] >= high))
            i++;
        return i;
    }

    /// <summary>Writes the equity at each close.</summary>
    internal static void Mark(ReadOnlySpan<double> closes, Span<double> equity, double balance, double units, double entry)
    {
        var i = 0;
        var (cash, lots, price) = (new Vector<double>(balance), new Vector<double>(units), new Vector<double>(entry));
        for (; i <= closes.Length - Width; i += Width)
            (cash + (Vector<double>.Zero + lots * (new Vector<double>(closes[i..]) - price))).CopyTo(equity[i..]);
        for (; i < closes.Length; i++)
            equity[i] = balance + Profit(closes[i], units, entry);
    }

    internal static double Lowest(ReadOnlySpan<double> lows, double least)
    {
        var i = 0;
        var lowest = new Vector<double>(least);
        for (; i <= lows.Length - Width; i += Width)
            lowest = Vector.MinNative(lowest, new Vector<double>(lows[i..]));
        for (var lane = 0; lane < Width; lane++)
            least = double.MinNative(least, lowest[lane]);
        for (; i < lows.Length; i++)
            least = double.MinNative(least, lows[i]);
        return least;
    }

    internal static double Highest(ReadOnlySpan<double> highs, double most)
    {
        var i = 0;
        var highest = new Vector<double>(most);
        for (; i <= highs.Length - Width; i += Width)
            highest = Vector.MaxNative(highest, new Vector<double>(highs[i..]));
        for (var lane = 0; lane < Width; lane++)
            most = double.MaxNative(most, highest[lane]);
        for (; i < highs.Length; i++)
            most = double.MaxNative(most, highs[i]);
        return most;
    }
}
