using FsCheck;
using FsCheck.Fluent;
using StrategyHost.SimBroker.Costs;

namespace StrategyHost.Unit.SimBroker.Costs;

public sealed class FifteenDigitsTests
{
    [TestCase(100.123 * 0.98)]
    [TestCase(98.00000000000001)]
    [TestCase(0.1 + 0.2)]
    [TestCase(1e-10)]
    [TestCase(9.99999999999999e-9)]
    [TestCase(1e12)]
    [TestCase(999999999999.9999)]
    [TestCase(99999999999999.95)]
    [TestCase(1.0)]
    [TestCase(0.9999999999999999)]
    [TestCase(0.00000123456789012345)]
    public void Rounds_as_the_cast_does(double value) => Assert.That(FifteenDigits.Round(value), Is.EqualTo((double)(decimal)value));

    /// <summary>Every size of price, with random digits, with few, and at halves of the sixteenth digit.</summary>
    [FsCheck.NUnit.Property(MaxTest = 20_000)]
    public bool Rounds_as_the_cast_does_everywhere(NormalFloat fraction, byte size, ushort digits)
    {
        var scale = Math.Pow(10, (size % 22) - 10);
        double[] values =
        [
            scale * (1 + (Math.Abs(fraction.Get) % 9)),
            scale * (1 + (digits / 10_000.0)),
            scale * (1 + (digits / 10_000.0)) * 0.98,
            Math.BitIncrement(scale * (1 + (digits / 1e15) + 5e-16)),
        ];
        return values.Where(PriceGrid.Holds).All(value => FifteenDigits.Round(value).Equals((double)(decimal)value));
    }
}
