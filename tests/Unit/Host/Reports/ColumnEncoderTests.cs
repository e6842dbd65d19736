using FsCheck;
using FsCheck.Fluent;
using StrategyHost.Host.Reports.Columns;

namespace StrategyHost.Unit.Host.Reports;

/// <summary>What the page reads is what the run had.</summary>
internal sealed class ColumnEncoderTests
{
    private static readonly Gen<double[]> Prices =
        from decimals in Gen.Choose(0, 8)
        from units in Gen.Choose(1, 2_000_000_000).ArrayOf()
        select units.Select(unit => unit / Math.Pow(10, decimals)).ToArray();

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Decimal_prices_come_back_to_the_last_bit() => Prop.ForAll(Arb.From(Prices), prices =>
    {
        var scale = DecimalScale.Exact(8, 10, prices);
        Assert.That(ColumnReader.Read(ColumnEncoder.Level("x", prices, scale)), Is.EqualTo(prices));
        Assert.That(ColumnReader.Read(ColumnEncoder.Plain("x", prices, scale)), Is.EqualTo(prices));
    });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Other_numbers_keep_the_digits_asked_for() => Prop.ForAll(
        Arb.From(Gen.Choose(-1_000_000_000, 1_000_000_000).Select(i => i / 3.0).ArrayOf()), numbers =>
        {
            var scale = DecimalScale.Significant(9, numbers);
            var largest = numbers.Length == 0 ? 0 : numbers.Max(Math.Abs);
            Assert.That(ColumnReader.Read(ColumnEncoder.Level("x", numbers, scale)), Is.EqualTo(numbers).Within(largest * 1e-8 + 1e-12));
        });

    [Test]
    public void Missing_values_stay_missing_and_the_next_is_right()
    {
        double[] values = [double.NaN, double.NaN, 1.5, double.NaN, -2, double.PositiveInfinity, 7];
        foreach (var isDelta in (bool[])[true, false])
        {
            var scale = DecimalScale.Exact(8, 10, values);
            var column = isDelta ? ColumnEncoder.Level("x", values, scale) : ColumnEncoder.Plain("x", values, scale);
            Assert.That(ColumnReader.Read(column), Is.EqualTo((double[])[double.NaN, double.NaN, 1.5, double.NaN, -2, double.NaN, 7]));
        }
    }

    [Test]
    public void The_largest_units_and_their_differences_come_back()
    {
        long[] units = [1L << 50, -(1L << 50), 0, 1L << 50, -1, 1, long.MinValue, 5];
        double[] expected = [.. units.Select(unit => unit == ColumnEncoder.Missing ? double.NaN : unit)];
        Assert.That(ColumnReader.Read(ColumnEncoder.Level("x", units)), Is.EqualTo(expected));
        Assert.That(ColumnReader.Read(ColumnEncoder.Plain("x", units)), Is.EqualTo(expected));
    }

    [Test]
    public void An_empty_column_is_empty() => Assert.That(ColumnReader.Read(ColumnEncoder.Level("x", ReadOnlySpan<long>.Empty)), Is.Empty);

    [TestCase(0, new[] { 3.0, 17, 0 })]
    [TestCase(1, new[] { 19815.5, 3.0 })]
    [TestCase(2, new[] { 0.01, 1e6 })]
    [TestCase(8, new[] { 0.00000001, 65000.12345678 })]
    public void Takes_the_fewest_decimals_that_are_exact(int expected, double[] values) =>
        Assert.That(DecimalScale.Exact(8, 10, values).Decimals, Is.EqualTo(expected));

    [Test]
    public void Numbers_that_no_decimals_hold_get_significant_digits()
    {
        double[] thirds = [100 / 3.0, 2000 / 3.0];
        Assert.That(DecimalScale.Exact(8, 10, thirds).Decimals, Is.EqualTo(7));
    }

    [Test]
    public void Values_beyond_what_a_browser_counts_are_cut_off_there() =>
        Assert.That(DecimalScale.Of(8).ToUnits(1e300), Is.EqualTo(1L << 50));
}
