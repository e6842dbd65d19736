using System.Globalization;
using System.Text;
using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>The fast path of numbers against the framework's parser.</summary>
public sealed class NumberTextTests
{
    [TestCase("0")]
    [TestCase("1")]
    [TestCase("1.1")]
    [TestCase("0.1")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("123456789.123456789")]
    [TestCase("9007199254740992")]
    [TestCase("9007199254740993")]
    [TestCase("9007199254740993.5")]
    [TestCase("0.00000000000000001")]
    [TestCase("99999999999999999999999")]
    [TestCase("-1.5")]
    [TestCase("-0")]
    [TestCase("1e-320")]
    [TestCase("1.7976931348623157E+308")]
    [TestCase("")]
    [TestCase(".")]
    [TestCase("1.2.3")]
    [TestCase("1,5")]
    [TestCase("0x10")]
    [TestCase(" 1.5 ")]
    [TestCase("000000000000000000000001")]
    public void AgreesWithTheFramework(string text) => AssertAgrees(text);

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void AgreesOnAnyDouble(double value) => AssertAgrees(value.ToString(CultureInfo.InvariantCulture));

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void AgreesOnAnyDecimal(int whole, uint fraction, byte digits) =>
        AssertAgrees(((decimal)whole + fraction / 10000000000m).ToString("F" + digits % 20, CultureInfo.InvariantCulture));

    [Test]
    public void AgreesOnEveryTextOfUpToEightCharactersOfAFewKinds()
    {
        const string Kinds = "09.-";
        for (var length = 1; length <= 8; length++)
        {
            var text = new char[length];
            for (var code = 0; code < 1 << (2 * length); code++)
            {
                for (var i = 0; i < length; i++)
                    text[i] = Kinds[(code >> (2 * i)) & 3];
                if (!Agrees(new string(text)))
                    Assert.Fail($"'{new string(text)}' is read otherwise than by the framework.");
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void AgreesOnAnyText(string? text) => AssertAgrees(text ?? "");

    private static bool Agrees(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var isNumber = double.TryParse(bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected);
        return NumberText.TryParse(bytes, out var value) == isNumber && BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(expected);
    }

    private static void AssertAgrees(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var isNumber = double.TryParse(bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected);
        Assert.That(NumberText.TryParse(bytes, out var value), Is.EqualTo(isNumber));
        Assert.That(BitConverter.DoubleToInt64Bits(value), Is.EqualTo(BitConverter.DoubleToInt64Bits(expected)));
    }
}
