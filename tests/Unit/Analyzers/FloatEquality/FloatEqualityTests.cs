namespace StrategyHost.Unit.Analyzers.FloatEquality;

public sealed class FloatEqualityTests
{
    [TestCase("if ({|SH3008:market.Close[^1] == market.Open[^1]|}) return null;")]
    [TestCase("if ({|SH3008:market.Close[^1] != 1.5|}) return null;")]
    [TestCase("if ({|SH3008:market.Close[^1] == double.NaN|}) return null;")]
    [TestCase("if (market.Close[^1] is {|SH3008:1.5|}) return null;")]
    [TestCase("if ({|SH3008:market.Close[^1].Equals(market.Open[^1])|}) return null;")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("if (market.Close[^1] == 0 || 0.0 != market.Open[^1]) return null;")]
    [TestCase("if (market.Index == 5) return null;")]
    [TestCase("if (market.Close[^1] == double.PositiveInfinity) return null;")]
    [TestCase("decimal a = 1, b = 2; if (a == b) return null;")]
    [TestCase("if (market.Close[^1] is > 1 and < 2) return null;")]
    [TestCase("double? stop = null; if (stop != null) return null;")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("if (market.Close[^1] == market.Open[^1]) return null;", "if (Math.Abs(market.Close[^1] - market.Open[^1]) < 1e-9) return null;")]
    [TestCase("if (market.Close[^1] != market.Open[^1] + market.Low[^1]) return null;", "if (Math.Abs(market.Close[^1] - (market.Open[^1] + market.Low[^1])) >= 1e-9) return null;")]
    [TestCase("if (market.Close[^1] == double.NaN) return null;", "if (double.IsNaN(market.Close[^1])) return null;")]
    [TestCase("if (double.NaN != market.Close[^1]) return null;", "if (!double.IsNaN(market.Close[^1])) return null;")]
    public Task Compares_with_a_tolerance(string before, string after) =>
        FixAssert.Changes("SH3008", RuleAssert.InFindEntries(before), RuleAssert.InFindEntries(after));

    [Test]
    public Task Leaves_patterns() => FixAssert.OffersNothing("SH3008", RuleAssert.InFindEntries("if (market.Close[^1] is 1.5) return null;"));
}
