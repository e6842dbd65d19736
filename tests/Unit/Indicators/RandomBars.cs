using FsCheck;
using FsCheck.Fluent;
using StrategyHost.Trading;

namespace StrategyHost.Unit.Indicators;

/// <summary>Bars in stretches of different character: walks, flat stretches, jumps, and prices from 1e-300 to 1e300.</summary>
internal static class RandomBars
{
    internal static Arbitrary<BarColumns> Arbitrary { get; } =
        Gen.Choose(0, int.MaxValue).Select(seed => Make(seed, 160)).ToArbitrary();

    internal static BarColumns Make(int seed, int count)
    {
        var random = new DeterministicRandom(seed);
        var bars = Empty(count);
        var isExtreme = random.Next(3) == 0;
        var price = 100.0;
        for (var i = 0; i < count;)
        {
            var kind = random.Next(isExtreme ? 4 : 3);
            for (var end = Math.Min(count, i + random.Next(1, 40)); i < end; i++)
            {
                price = NextPrice(random, kind, price);
                Fill(bars, i, price, random, kind);
            }
        }

        return bars;
    }

    internal static BarColumns Constant(double price, double volume, int count)
    {
        var bars = Empty(count);
        foreach (var column in (double[][])[bars.Open, bars.High, bars.Low, bars.Close])
            Array.Fill(column, price);
        Array.Fill(bars.Volume, volume);
        return bars;
    }

    internal static BarColumns OfCloses(params double[] closes)
    {
        var volume = new double[closes.Length];
        Array.Fill(volume, 1);
        return new BarColumns("TEST", Times(closes.Length), [.. closes], [.. closes], [.. closes], [.. closes], volume);
    }

    private static double NextPrice(DeterministicRandom random, int kind, double price) => kind switch
    {
        0 => price * (1 + 0.02 * (random.NextDouble() - 0.5)),
        1 => price,
        2 => random.Next(8) == 0 ? 50 + 100 * random.NextDouble() : price + Math.Round(random.NextDouble(), 2) * price / 100,
        _ => Math.Pow(10, 600 * random.NextDouble() - 300),
    };

    private static void Fill(BarColumns bars, int index, double price, DeterministicRandom random, int kind)
    {
        var range = kind == 1 ? 0 : price * 0.01;
        bars.High[index] = price + range * random.NextDouble();
        bars.Low[index] = price - range * random.NextDouble();
        bars.Open[index] = bars.Low[index] + (bars.High[index] - bars.Low[index]) * random.NextDouble();
        bars.Close[index] = price;
        bars.Volume[index] = random.Next(6) == 0 ? 0 : random.Next(1, 100_000);
    }

    private static BarColumns Empty(int count) => new(
        "TEST", Times(count), new double[count], new double[count], new double[count], new double[count], new double[count]);

    private static long[] Times(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new DateTime(2020, 1, 1).AddMinutes(i).Ticks)];
}
