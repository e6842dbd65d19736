namespace StrategyHost.Unit.Analyzers.CultureText;

public sealed class CultureTextTests
{
    [TestCase("var s = {|SH2009:market.Close[^1].ToString()|};")]
    [TestCase("""var s = {|SH2009:market.Close[^1].ToString("F2")|};""")]
    [TestCase("""var s = {|SH2009:market.Time.ToString("d")|};""")]
    [TestCase("""var x = {|SH2009:double.Parse("1.5")|};""")]
    [TestCase("""if ({|SH2009:int.TryParse("1", out var n)|}) return null;""")]
    [TestCase("""var s = {|SH2009:string.Format("{0:F2}", market.Close[^1])|};""")]
    [TestCase("""var x = {|SH2009:Convert.ToDouble("1")|};""")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("var s = market.Index.ToString();")]
    [TestCase("""var s = $"{market.Close[^1]:F2}";""")]
    [TestCase("""var s = market.Time.ToString("o");""")]
    [TestCase("var s = market.Close[^1].ToString(System.Globalization.CultureInfo.InvariantCulture);")]
    [TestCase("""var s = string.Format("{0}", market.Index);""")]
    [TestCase("var s = market.Symbol.ToString();")]
    [TestCase("var x = Convert.ToDouble(1);")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("var s = market.Close[^1].ToString();", "var s = market.Close[^1].ToString(System.Globalization.CultureInfo.InvariantCulture);")]
    [TestCase("var s = market.Close[^1].ToString(\"F2\");", "var s = market.Close[^1].ToString(\"F2\", System.Globalization.CultureInfo.InvariantCulture);")]
    [TestCase("if (double.TryParse(\"1\", out var n)) return null;", "if (double.TryParse(\"1\", System.Globalization.CultureInfo.InvariantCulture, out var n)) return null;")]
    [TestCase("var s = string.Format(\"{0:F2}\", market.Close[^1]);", "var s = string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0:F2}\", market.Close[^1]);")]
    public Task Passes_the_culture(string before, string after) =>
        FixAssert.Changes("SH2009", RuleAssert.InFindEntries(before), RuleAssert.InFindEntries(after));

    [Test]
    public Task Writes_the_short_name_where_it_is_imported() => FixAssert.Changes(
        "SH2009",
        "using System.Globalization;\n" + RuleAssert.InFindEntries("var x = double.Parse(\"1.5\");"),
        "using System.Globalization;\n" + RuleAssert.InFindEntries("var x = double.Parse(\"1.5\", CultureInfo.InvariantCulture);"));
}
