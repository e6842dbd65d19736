using System.Numerics;

namespace StrategyHost;

/// <summary>
/// Random numbers that are the same on every platform: the generator xoshiro256** 1.0 of Blackman and Vigna
/// ("Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47, 2021), its state filled from the seed by SplitMix64.
/// Only integer and IEEE 754 basic operations are used.
/// </summary>
public sealed class DeterministicRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;
    private double _spareGaussian = double.NaN;

    /// <summary>Creates a generator; the same seed gives the same numbers.</summary>
    /// <param name="seed">Any number.</param>
    public DeterministicRandom(long seed)
    {
        var state = (ulong)seed;
        _s0 = SplitMix64(ref state);
        _s1 = SplitMix64(ref state);
        _s2 = SplitMix64(ref state);
        _s3 = SplitMix64(ref state);
    }

    /// <summary>A number from 0 (included) to 1 (excluded), evenly distributed, with 53 random bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An integer from 0 to <paramref name="max"/> − 1, evenly distributed.</summary>
    /// <param name="max">Upper bound, excluded; at least 1.</param>
    public int Next(int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return (int)Below((ulong)max);
    }

    /// <summary>An integer from <paramref name="min"/> to <paramref name="max"/> − 1, evenly distributed.</summary>
    /// <param name="min">Lower bound, included.</param>
    /// <param name="max">Upper bound, excluded; greater than <paramref name="min"/>.</param>
    public int Next(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(min, max);
        return (int)(min + (long)Below((ulong)((long)max - min)));
    }

    /// <summary>A normally distributed number, mean 0 and standard deviation 1, by Marsaglia's polar method.</summary>
    public double NextGaussian()
    {
        if (!double.IsNaN(_spareGaussian))
        {
            var spare = _spareGaussian;
            _spareGaussian = double.NaN;
            return spare;
        }

        double u, v, s;
        do
        {
            u = 2 * NextDouble() - 1;
            v = 2 * NextDouble() - 1;
            s = u * u + v * v;
        }
        while (s is >= 1 or 0);

        var factor = Math.Sqrt(-2 * PortableLog(s) / s);
        _spareGaussian = v * factor;
        return u * factor;
    }

    /// <summary>
    /// Natural logarithm of 0 &lt; x &lt; 1 by the series of the inverse hyperbolic tangent, because Math.Log may differ in
    /// the last bit between C libraries. After the reduction |s| ≤ 0.172, so 12 terms leave less than 1e-19.
    /// </summary>
    private static double PortableLog(double x)
    {
        const double Ln2 = 0.693147180559945309417232121458;
        var exponent = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 23; n >= 1; n -= 2)
            sum = sum * square + 1.0 / n;
        return 2 * s * sum + exponent * Ln2;
    }

    private static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Lemire's multiply-and-reject ("Fast Random Integer Generation in an Interval", 2019): even for every bound.</summary>
    private ulong Below(ulong bound)
    {
        var high = Math.BigMul(NextUInt64(), bound, out var low);
        if (low < bound)
        {
            var threshold = (0 - bound) % bound;
            while (low < threshold)
                high = Math.BigMul(NextUInt64(), bound, out low);
        }

        return high;
    }
}
