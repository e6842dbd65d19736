using FsCheck;
using FsCheck.Fluent;

namespace StrategyHost.Unit.Abstractions;

internal sealed class DeterministicRandomTests
{
    [Test]
    public void The_numbers_are_those_of_the_published_generator()
    {
        var random = new DeterministicRandom(42);
        var reference = Xoshiro.FromSeed(42);
        for (var i = 0; i < 100; i++)
            Assert.That(random.NextDouble(), Is.EqualTo((reference.Next() >> 11) * Math.ScaleB(1, -53)));
    }

    /// <summary>The first outputs for the state 1, 2, 3, 4, as published with several implementations of xoshiro256**.</summary>
    [Test]
    public void The_reference_below_gives_the_published_test_vector()
    {
        var reference = new Xoshiro([1, 2, 3, 4]);
        ulong[] expected = [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360];
        Assert.That(expected.Select(_ => reference.Next()).ToArray(), Is.EqualTo(expected));
    }

    /// <summary>The first outputs of SplitMix64 for the seed 1234567, as published.</summary>
    [Test]
    public void The_state_comes_from_the_published_seeding() =>
        Assert.That(Xoshiro.SplitMix(1234567).Take(2), Is.EqualTo(new[] { 6457827717110365317UL, 3203168211198807973UL }));

    [Test]
    public void The_same_seed_gives_the_same_numbers()
    {
        var (first, second) = (new DeterministicRandom(7), new DeterministicRandom(7));
        for (var i = 0; i < 100; i++)
            Assert.That(first.NextGaussian(), Is.EqualTo(second.NextGaussian()));
    }

    [Test]
    public void Gaussians_have_mean_0_and_deviation_1()
    {
        var random = new DeterministicRandom(1);
        var values = Enumerable.Range(0, 100_000).Select(_ => random.NextGaussian()).ToArray();
        var mean = values.Average();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(mean, Is.EqualTo(0).Within(0.01));
        Assert.That(Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), Is.EqualTo(1).Within(0.01));
        Assert.That(values.Count(value => Math.Abs(value) > 1.959964) / 100_000.0, Is.EqualTo(0.05).Within(0.003));
    }

    [FsCheck.NUnit.Property]
    public Property Integers_stay_in_their_range(long seed, int a, int b)
    {
        var (min, max) = (Math.Min(a, b), Math.Max(a, b));
        var value = min < max ? new DeterministicRandom(seed).Next(min, max) : min;
        return (value >= min && (value < max || min == max)).ToProperty();
    }

    [Test]
    public void Every_face_of_a_die_comes_up_equally_often()
    {
        var random = new DeterministicRandom(3);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
            counts[random.Next(6)]++;
        Assert.That(counts, Is.All.InRange(9_700, 10_300));
    }

    [Test]
    public void An_empty_range_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeterministicRandom(1).Next(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeterministicRandom(1).Next(5, 5));
    }

    /// <summary>The generator again, written the long way from the paper.</summary>
    private sealed class Xoshiro(ulong[] state)
    {
        public static Xoshiro FromSeed(ulong seed) => new([.. SplitMix(seed).Take(4)]);

        public static IEnumerable<ulong> SplitMix(ulong seed)
        {
            while (true)
            {
                seed = unchecked(seed + 11400714819323198485UL);
                var z = seed;
                z = unchecked((z ^ (z >> 30)) * 13787848793156543929UL);
                z = unchecked((z ^ (z >> 27)) * 10723151780598845931UL);
                yield return z ^ (z >> 31);
            }
        }

        public ulong Next()
        {
            var product = unchecked(state[1] * 5);
            var result = unchecked(((product << 7) | (product >> 57)) * 9);
            var t = state[1] << 17;
            state[2] ^= state[0];
            state[3] ^= state[1];
            state[1] ^= state[2];
            state[0] ^= state[3];
            state[2] ^= t;
            state[3] = (state[3] << 45) | (state[3] >> 19);
            return result;
        }
    }
}
