using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>The fast forms of numbers against the framework's.</summary>
public sealed class RoundTripNumberTests
{
    private static readonly Gen<double> Doubles = Gen.OneOf(
        ArbMap.Default.GeneratorFor<ulong>().Select(seed => BitConverter.UInt64BitsToDouble(Scrambled(seed))),
        // Exponents around 1 are one in forty of all doubles, and all that accounts hold.
        ArbMap.Default.GeneratorFor<ulong>().Select(seed => Accountable(Scrambled(seed))),
        // Short decimals and their neighbours.
        Gen.Choose(0, 20).SelectMany(decimals => ArbMap.Default.GeneratorFor<long>().Select(digits => digits / Math.Pow(10, decimals))),
        Gen.Choose(0, 20).SelectMany(decimals => ArbMap.Default.GeneratorFor<int>().Select(digits => Math.BitIncrement(digits / Math.Pow(10, decimals)))));

    private static readonly double[] Edges =
    [
        0, -0.0, 1, -1, 0.1, 0.3, 0.1 + 0.2, 100.14, 1e-4, 9.999999999999999e-5, 1e-5, 1e-9, 1e-10, 9.9e-10, 1e15, 999999999999999, 999999999999999.9,
        562949953421312, 562949953421311.94, 562949953421312.06, 9007199254740993, 1e22, 1e23, 5e-324, double.MaxValue, double.Epsilon,
        2.2250738585072014E-308, 0.5, 0.25, 1.5, 2.6099804642482436E-39, 5.8774717541114375E-39, 1e-38, 1.0000000000000002, 0.9999999999999999,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, -5.999998208167704E-05, 123456.789, 4.35, 0.000123, 299792458,
    ];

    [TestCaseSource(nameof(Edges))]
    public void EdgesAreAsTheFrameworkWritesThem(double value) => AssertAgrees(value);

    [Test]
    public void BothSidesOfEveryPowerAreAsTheFrameworkWritesThem()
    {
        for (var power = -1074; power < 1024; power++)
            AssertNeighbours(Math.ScaleB(1, power));
        for (var power = -320; power < 309; power++)
            AssertNeighbours(double.Parse("1E" + power.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    [FsCheck.NUnit.Property(MaxTest = 20_000)]
    public Property EveryDoubleIsAsTheFrameworkWritesIt() => Prop.ForAll(Arb.From(Doubles), AssertAgrees);

    [Test]
    public void AMillionAccountFiguresAreAsTheFrameworkWritesThem()
    {
        var wrong = Enumerable.Range(0, 1_000_000).Select(i => Accountable(Scrambled((ulong)i))).Where(value => Fast(value) != General(value));
        Assert.That(wrong.Take(3), Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 5000)]
    public Property EveryAmountIsAsTheFrameworkWritesItsCanonicalForm() => Prop.ForAll(
        Arb.From(Gen.OneOf(
            ArbMap.Default.GeneratorFor<decimal>(),
            ArbMap.Default.GeneratorFor<long>().Zip(Gen.Choose(0, 28)).Select(part => new decimal((int)part.Item1, (int)(part.Item1 >> 32), 0, part.Item1 < 0, (byte)part.Item2)),
            Gen.Choose(-100_000, 100_000).Zip(Gen.Choose(0, 28)).Select(part => new decimal(Math.Abs(part.Item1), 0, 0, part.Item1 < 0, (byte)part.Item2)))),
        AssertAgrees);

    [TestCaseSource(nameof(Amounts))]
    public void EdgesOfMoneyAreAsTheFrameworkWritesThem(decimal value) => AssertAgrees(value);

    private static readonly decimal[] Amounts =
    [
        0m, -0m, 0.00m, decimal.Negate(0.00m), 1m, 1.00m, -1.50m, 100m, 100.0m, 0.0000000000000000000000000001m, 0.0000000000000000000000000100m,
        decimal.MaxValue, decimal.MinValue, 18446744073709551615m, 18446744073709551616m, 1844674407370955161.5m, 99999.89986m, -0.5m,
    ];

    private static ulong Scrambled(ulong seed)
    {
        seed = (seed + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
        return (seed ^ seed >> 29) * 0x94D049BB133111EB;
    }

    /// <summary>Any sign and fraction, 2^-64 to 2^63.</summary>
    private static double Accountable(ulong bits) =>
        BitConverter.UInt64BitsToDouble(bits & 0x800FFFFFFFFFFFFF | (1023 - 64 + (bits >> 53 & 0x7F)) << 52);

    private static void AssertNeighbours(double value)
    {
        AssertAgrees(value);
        AssertAgrees(-value);
        AssertAgrees(Math.BitIncrement(value));
        AssertAgrees(Math.BitDecrement(value));
    }

    private static void AssertAgrees(double value) => Assert.That(Fast(value), Is.EqualTo(General(value)));

    private static void AssertAgrees(decimal value)
    {
        Span<byte> text = stackalloc byte[CanonicalMoney.MaxLength];
        Assert.That(Encoding.ASCII.GetString(text[..CanonicalMoney.Format(value, text)]),
            Is.EqualTo(CanonicalMoney.Of(value).ToString(CultureInfo.InvariantCulture)));
        Assert.That(BitConverter.DoubleToInt64Bits(CanonicalMoney.ToDouble(value)), Is.EqualTo(BitConverter.DoubleToInt64Bits((double)CanonicalMoney.Of(value))));
    }

    private static string Fast(double value)
    {
        Span<byte> text = stackalloc byte[RoundTripNumber.MaxLength];
        return Encoding.ASCII.GetString(text[..RoundTripNumber.Format(value, text)]);
    }

    private static string General(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
