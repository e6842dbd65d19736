using StrategyHost.SimBroker.Costs;
using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>
/// Bars as they could have gone on: those up to a bar are kept, after it follow bars of the series' own shapes in random order
/// (a bootstrap of the bars' ratios to the close before), with a drift that makes each future leave the prices seen so far in
/// another direction.
/// </summary>
internal static class RedrawnFuture
{
    /// <summary>Long enough to hold the end of the day, week or month that most leaks reach for.</summary>
    internal const int MaxLength = 512;

    /// <summary>Change of the price a bar, by number of the future: none, up, down.</summary>
    private static readonly double[] Drifts = [0, 0.004, -0.004];

    internal static BarColumns After(BarColumns bars, int lastKept, int future, long seed)
    {
        var kept = lastKept + 1;
        var count = Math.Min(bars.Count, kept + MaxLength);
        var redrawn = bars.Slice(0, count);
        var random = new DeterministicRandom(unchecked((seed * 1_000_003) + (lastKept * 8_191L) + future));
        var drift = 1 + Drifts[future % Drifts.Length];
        for (var t = kept; t < count; t++)
            Draw(bars, redrawn, t, drift, random);
        return redrawn;
    }

    private static void Draw(BarColumns source, BarColumns target, int t, double drift, DeterministicRandom random)
    {
        var pick = random.Next(1, source.Count);
        var scale = target.Close[t - 1] / source.Close[pick - 1] * drift;
        target.Open[t] = Usable(source.Open[pick] * scale);
        target.High[t] = Usable(source.High[pick] * scale);
        target.Low[t] = Usable(source.Low[pick] * scale);
        target.Close[t] = Usable(source.Close[pick] * scale);
        target.Volume[t] = source.Volume[pick];
    }

    /// <summary>Multiplying keeps the order of the four prices, and so does this.</summary>
    private static double Usable(double price) => Math.Clamp(price, PriceGrid.Min, PriceGrid.Max);
}
