using FsCheck;
using FsCheck.Fluent;
using StrategyHost.SimBroker.Costs;

namespace StrategyHost.Unit.SimBroker.Costs;

/// <summary>The short way gives the bits of the cast, whatever it has seen before.</summary>
public sealed class DecimalCastTests
{
    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Is_the_cast_to_the_last_bit()
    {
        var prices = from digits in Gen.Choose(int.MinValue, int.MaxValue)
                     from places in Gen.Choose(0, 12)
                     select digits / Math.Pow(10, places);
        var any = from a in Gen.Choose(int.MinValue, int.MaxValue)
                  from b in Gen.Choose(1, int.MaxValue)
                  from e in Gen.Choose(-40, 40)
                  select (double)a / b * Math.Pow(2, e);
        return Prop.ForAll(Gen.OneOf(prices, any).ArrayOf().ToArbitrary(), static numbers =>
        {
            var cast = new DecimalCast();
            return numbers.All(number => decimal.GetBits(cast.Of(number)).SequenceEqual(decimal.GetBits((decimal)number)));
        });
    }

    [TestCase(0.0)]
    [TestCase(-0.0)]
    [TestCase(1e12)]
    [TestCase(999_999_999_999_999)]
    [TestCase(1e15)]
    [TestCase(7.9e27)]
    [TestCase(1e-28)]
    [TestCase(98.00000000000001)]
    public void Keeps_the_edges(double number)
    {
        var cast = new DecimalCast();
        foreach (var seen in new[] { number, 1.00005, number, 0.00000001, number })
            Assert.That(decimal.GetBits(cast.Of(seen)), Is.EqualTo(decimal.GetBits((decimal)seen)), $"{seen}");
    }
}
